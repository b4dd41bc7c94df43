import { Controller } from "@hotwired/stimulus"

// Tells that an unread ticket is really looked at: not when it was fetched ahead or lies in a hidden tab.
export default class extends Controller {
  static values = { url: String }

  connect() {
    if (!this.urlValue) return
    this.look = () => document.visibilityState === "visible" && this.tell()
    document.addEventListener("visibilitychange", this.look)
    this.look()
  }

  disconnect() { if (this.look) document.removeEventListener("visibilitychange", this.look) }

  tell() {
    document.removeEventListener("visibilitychange", this.look)
    const token = document.querySelector("input[name=_csrf]")?.value ?? document.querySelector("meta[name=csrf-token]")?.content
    fetch(this.urlValue, { method: "POST", headers: { "X-CSRF-Token": token ?? "" } })
  }
}
