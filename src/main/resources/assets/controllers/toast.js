import { Controller } from "@hotwired/stimulus"
import { say } from "app/say"

// A plain message in the page without script; with it, a toast.
export default class extends Controller {
  connect() {
    say(this.element.textContent)
    this.element.remove()
  }
}
