import { Controller } from "@hotwired/stimulus"

// A reply or a note: one of the two forms is shown, and what was typed stays in each.
export default class extends Controller {
  static targets = ["kind", "form", "copies"]

  choose({ currentTarget }) {
    const { kind } = currentTarget.dataset
    this.kindTargets.forEach(button => button.setAttribute("aria-pressed", button === currentTarget))
    this.formTargets.forEach(form => { form.hidden = form.dataset.kind !== kind })
    this.formTargets.find(form => !form.hidden)?.querySelector("textarea").focus()
  }

  // Whoever got the customer's message too gets a copy, beside those who stand there already.
  all({ params }) {
    const field = this.copiesTarget.querySelector("input")
    const typed = field.value.split(/[,;\s]+/).filter(Boolean)
    field.value = [...new Set([...typed, ...params.others.split(", ")])].join(", ")
    field.dispatchEvent(new Event("input", { bubbles: true }))
    this.copiesTarget.open = true
    field.focus()
  }
}
