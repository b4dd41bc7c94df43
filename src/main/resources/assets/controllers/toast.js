import { Controller } from "@hotwired/stimulus"
import { say } from "app/say"

// A plain message in the page without script; with it, a toast. While Turbo puts another page in place,
// #toasts is out of it for a moment: hence the wait.
export default class extends Controller {
  connect() {
    this.timer = setTimeout(() => {
      say(this.element.textContent)
      this.element.remove()
    })
  }

  disconnect() { clearTimeout(this.timer) }
}
