import { Controller } from "@hotwired/stimulus"

// The macros in a dialog: found by their words, and put into the reply behind it, where the cursor was.
export default class extends Controller {
  static targets = ["search", "offer", "none"]

  find() {
    const words = this.searchTarget.value.toLowerCase().split(/\s+/)
    this.offerTargets.forEach(offer => { offer.hidden = !words.every(word => offer.textContent.toLowerCase().includes(word)) })
    this.noneTarget.hidden = Boolean(this.first)
  }

  // The first that is left, with the focus on what it offers.
  open(event) {
    event.preventDefault()
    if (!this.first) return
    this.first.open = true
    ;(this.first.querySelector("button") ?? this.first.querySelector("summary")).focus()
  }

  insert({ params: { text } }) {
    const reply = document.querySelector("#reply textarea")
    this.element.closest("dialog")?.close()
    if (!reply) return
    const before = reply.value.slice(0, reply.selectionStart), gap = before && !before.endsWith("\n") ? "\n" : ""
    reply.focus()
    if (!document.execCommand("insertText", false, gap + text)) {
      reply.setRangeText(gap + text, reply.selectionStart, reply.selectionEnd, "end")
      reply.dispatchEvent(new Event("input", { bubbles: true }))
    }
  }

  get first() { return this.offerTargets.find(offer => !offer.hidden) }
}
