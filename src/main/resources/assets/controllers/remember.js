import { Controller } from "@hotwired/stimulus"

// The Inbox is found again as it was left: tells the server which filters are looked at now.
export default class extends Controller {
  static values = { url: String, words: String, kept: String }

  connect() { this.tell() }

  wordsValueChanged() { this.tell() }

  tell() {
    if (this.wordsValue === this.keptValue || document.hidden) return
    this.keptValue = this.wordsValue
    const token = document.querySelector("meta[name=csrf-token]")?.content ?? document.querySelector("input[name=_csrf]")?.value
    fetch(this.urlValue, { method: "POST", body: new URLSearchParams(this.wordsValue), headers: { "X-CSRF-Token": token ?? "" } })
  }
}
