import { Controller } from "@hotwired/stimulus"

// Puts a macro's text into the reply behind the dialog, where the cursor was, and closes the dialog.
export default class extends Controller {
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
}
