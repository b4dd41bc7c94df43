import { Controller } from "@hotwired/stimulus"

// A <dialog open> that came with the page: a plain part of it without script, modal with it.
// Closed, it goes, so that the next answer can bring another.
export default class extends Controller {
  connect() {
    this.element.addEventListener("close", () => this.element.remove())
    if (!this.element.open || this.element.matches(":modal")) return
    this.element.removeAttribute("open")                  // close() would be told as closing
    this.element.showModal()
  }

  close() { this.element.close() }
}
