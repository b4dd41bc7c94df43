import { Controller } from "@hotwired/stimulus"

// A click anywhere in a row opens it, as its link would.
export default class extends Controller {
  static targets = ["row"]

  connect() {
    this.click = event => this.open(event)
    this.element.addEventListener("click", this.click)
    this.element.addEventListener("auxclick", this.click)
  }

  disconnect() {
    this.element.removeEventListener("click", this.click)
    this.element.removeEventListener("auxclick", this.click)
  }

  open(event) {
    const row = event.target.closest("[data-rows-target~=row]"), link = row?.querySelector(".row-link")
    if (!link || event.button > 1 || event.target.closest("a, button, input, select, label, summary") || String(getSelection())) return
    if (event.ctrlKey || event.metaKey || event.button === 1) open(link.href, "_blank", "noopener")
    else link.click()
  }

  // By the keys j and k: controllers/keys.
  static step(by) {
    const links = [...document.querySelectorAll("[data-rows-target~=row] .row-link")]
    const at = links.findIndex(link => link.closest("tr") === document.activeElement?.closest("tr"))
    const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)]
    next?.focus()
    next?.scrollIntoView({ block: "nearest" })
  }
}
