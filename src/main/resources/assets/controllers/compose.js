import { Controller } from "@hotwired/stimulus"

// A reply or a note: one of the two forms is shown, and what was typed stays in each.
export default class extends Controller {
  static targets = ["kind", "form"]

  choose({ currentTarget }) {
    const { kind } = currentTarget.dataset
    this.kindTargets.forEach(button => button.setAttribute("aria-pressed", button === currentTarget))
    this.formTargets.forEach(form => { form.hidden = form.dataset.kind !== kind })
    this.formTargets.find(form => !form.hidden)?.querySelector("textarea").focus()
  }
}
