import { Controller } from "@hotwired/stimulus"

// In a chat: tells the visitor that somebody writes, and takes the visitor's own mark away when its time is over.
export default class extends Controller {
  static values = { url: String, until: Number }

  untilValueChanged() {
    clearTimeout(this.timer)
    if (!this.untilValue) return
    this.element.hidden = false
    this.timer = setTimeout(() => { this.element.hidden = true }, this.untilValue - Date.now())
  }

  disconnect() { clearTimeout(this.timer) }

  tell() {
    if (!this.urlValue || !this.element.value || Date.now() - (this.told ?? 0) < 4000) return
    this.told = Date.now()
    const token = document.querySelector("meta[name=csrf-token]")?.content
    fetch(this.urlValue, { method: "POST", headers: { "X-CSRF-Token": token ?? "" } })
  }
}
