import { Controller } from "@hotwired/stimulus"
import { ask } from "app/ask"

// Rows that are chosen with boxes: how many, all of them, and what to do with them.
export default class extends Controller {
  static targets = ["box", "all", "count", "act"]

  connect() { this.changed() }

  all({ target }) {
    this.boxTargets.forEach(box => { box.checked = target.checked })
    this.changed()
  }

  boxTargetDisconnected() { this.changed() }

  changed() {
    const chosen = this.boxTargets.filter(box => box.checked).length
    this.actTargets.forEach(act => { act.disabled = chosen === 0 })
    if (this.hasCountTarget) this.countTarget.textContent = chosen ? `${chosen} selected` : "Nothing selected"
    if (!this.hasAllTarget) return
    this.allTarget.checked = chosen > 0 && chosen === this.boxTargets.length
    this.allTarget.indeterminate = chosen > 0 && chosen < this.boxTargets.length
  }

  async sure(event) {
    const button = event.currentTarget, { ask: many, askOne: one, askOf: of, askText: text, askAct: act, askStay: stay } = button.dataset
    if (this.asked) { this.asked = false; return }
    const count = this.boxTargets.filter(box => box.checked && (!of || of in box.dataset)).length
    if (of && !count) return
    event.preventDefault()
    if (!await ask({ title: count === 1 && one ? one : many.replace("#", count), text, act, stay })) return
    this.asked = true
    button.click()
  }
}
