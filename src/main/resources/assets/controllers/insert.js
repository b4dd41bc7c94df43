import { Controller } from "@hotwired/stimulus"

// Puts a text where the cursor is, as if it had been typed: it can be undone.
export default class extends Controller {
  insert({ params: { text } }) {
    const field = this.element.querySelector("textarea")
    field.focus()
    if (!document.execCommand("insertText", false, text)) {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, "end")
      field.dispatchEvent(new Event("input", { bubbles: true }))
    }
  }
}
