import { Controller } from "@hotwired/stimulus"

const WORDS = {
  granted: "This browser shows notices.",
  denied: "This browser shows no notices, since they were blocked here. Allow them in its settings for this site.",
  default: "This browser shows no notices yet.",
}

// The browser's permission is asked for only when somebody clicks.
export default class extends Controller {
  static targets = ["state", "ask"]

  connect() {
    if (!("Notification" in window)) return
    this.element.hidden = false
    this.show()
  }

  async ask() {
    await Notification.requestPermission()
    this.show()
  }

  show() {
    this.stateTarget.textContent = WORDS[Notification.permission]
    this.askTarget.hidden = Notification.permission !== "default"
  }
}
