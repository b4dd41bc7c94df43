import { Controller } from "@hotwired/stimulus"

// A <dialog open> that came with the page: a plain part of it without script, modal with it.
export default class extends Controller {
  connect() {
    if (!this.element.open || this.element.matches(":modal")) return
    this.element.close()
    this.element.showModal()
  }

  close() { this.element.close() }
}
