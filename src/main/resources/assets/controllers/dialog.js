import { Controller } from "@hotwired/stimulus"
import { ask } from "app/ask"
import { isDirty } from "app/unsaved"

// The one dialog of the layout; ordinary pages are shown in it.
export default class extends Controller {
  connect() {
    this.listening = new AbortController()
    const { signal } = this.listening
    const on = (name, act) => this.element.addEventListener(name, act, { signal })
    on("turbo:frame-load", () => this.open())
    on("turbo:submit-end", ({ detail: { success } }) => success && this.element.close())
    on("cancel", event => this.closing(event))
    on("close", () => this.empty())
  }

  disconnect() { this.listening.abort() }

  open() {
    if (!this.frame.firstElementChild) return
    const title = this.frame.querySelector(".dialog-title")
    if (title) { this.element.setAttribute("aria-labelledby", title.id); this.element.removeAttribute("aria-label") }
    if (this.element.open) return
    this.element.showModal()
    const first = this.frame.querySelector("[autofocus], form .form-control:not([readonly]), form .form-select, form .form-check-input, .form-buttons .btn-quiet, .form-buttons .btn")
    first?.focus()
  }

  close(event) {
    event.preventDefault()
    event.stopPropagation()
    if (event.currentTarget.hasAttribute("data-form-leave")) this.element.close()
    else this.closing(event)
  }

  async closing(event) {
    event.preventDefault()
    const form = this.frame.querySelector("form[data-controller~=form]")
    if (form && isDirty(form) && !await ask({ title: "Discard what you typed?", text: "It has not been saved or sent.", act: "Discard", stay: "Keep typing" })) return
    this.element.close()
  }

  empty() {
    this.frame.removeAttribute("src")
    this.frame.replaceChildren()
  }

  get frame() { return this.element.querySelector("turbo-frame") }
}
