import { Controller } from "@hotwired/stimulus"

// Narrows a long list of boxes to those whose label has what was typed; ticked ones stay in sight.
export default class extends Controller {
  static targets = ["search"]

  filter() {
    const wanted = this.searchTarget.value.trim().toLowerCase()
    for (const choice of this.element.querySelectorAll("label.choice")) {
      const box = choice.querySelector("input")
      choice.hidden = !box.checked && !choice.textContent.toLowerCase().includes(wanted)
    }
  }

  // Enter in the search field must not save the form.
  stay(event) {
    event.preventDefault()
  }
}
