import { Controller } from "@hotwired/stimulus"
import { isDirty } from "app/unsaved"

// The role editor. A set is always closed: no permission without its group's base.
export default class extends Controller {
  static targets = ["group", "total", "none", "hint", "impact"]
  static values = { impactUrl: String }

  connect() {
    this.groupTargets.forEach(group => this.show(group))
    this.showTotal()
    if (!isDirty(this.element)) this.tell("")
    this.element.addEventListener("form:reset", this.reset ??= () => this.connect())
  }

  disconnect() {
    clearTimeout(this.timer)
    this.asking?.abort()
  }

  change({ target }) {
    const group = target.closest("[data-roles-target=group]")
    if (group) {
      const boxes = this.boxes(group), [base] = boxes, set = (box, on) => { if (!box.disabled) box.checked = on }
      if (target === this.all(group)) boxes.forEach(box => set(box, target.checked))
      else if (target.checked) set(base, true)
      else if (target === base) boxes.forEach(box => set(box, false))
      this.show(group)
      this.showTotal()
    }
    if (this.hasImpactUrlValue) {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.ask(), 400)
    }
  }

  boxes(group) { return [...group.querySelectorAll("input[name=permission]")] }
  all(group) { return group.querySelector("[data-roles-all]") }
  holds(permission) { return this.element.querySelector(`input[name=permission][value="${permission}"]`)?.checked ?? false }

  show(group) {
    const boxes = this.boxes(group), n = boxes.filter(box => box.checked).length, all = this.all(group)
    if (all) {
      all.checked = n === boxes.length
      all.indeterminate = n > 0 && n < boxes.length
      const label = group.querySelector("[data-roles-all-label]")
      if (label) label.textContent = all.checked ? "Deselect All" : "Select All"
    }
    const count = group.querySelector("[data-roles-count]")
    if (count) count.textContent = `${n} of ${boxes.length}`
    group.classList.toggle("has-some", n > 0)
  }

  showTotal() {
    const boxes = this.boxes(this.element), n = boxes.filter(box => box.checked).length
    this.totalTargets.forEach(total => { total.textContent = `${n} of ${boxes.length} permissions` })
    this.noneTargets.forEach(none => { none.hidden = n > 0 })
    this.hintTargets.forEach(hint => { hint.hidden = !this.holds(hint.dataset.rolesWhen) || this.holds(hint.dataset.rolesWithout) })
  }

  // Who gains and who loses what, if it were saved now.
  async ask() {
    this.asking?.abort()
    this.asking = new AbortController()
    if (!isDirty(this.element)) return this.tell("")
    try {
      const answer = await fetch(this.impactUrlValue, { method: "POST", body: new URLSearchParams(new FormData(this.element)),
        headers: { Accept: "text/html", "X-Impact": "1" }, signal: this.asking.signal })
      if (answer.ok && !answer.redirected) this.tell(await answer.text())
    } catch (error) { if (error.name !== "AbortError") this.tell("") }
  }

  tell(html) {
    const impact = this.element.querySelector("#impact")
    if (impact) impact.innerHTML = html
  }
}
