import { Controller } from "@hotwired/stimulus"

// All roles × permissions. Boxes carry data-role, data-group and, on the first of a group, data-base.
export default class extends Controller {
  static targets = ["changes", "count"]

  connect() { this.show() }

  change({ target }) {
    const { role, group } = target.dataset
    if (role && group) {
      const boxes = [...this.element.querySelectorAll(`input[data-role="${role}"][data-group="${group}"]:not(:disabled)`)]
      const base = boxes.find(box => box.hasAttribute("data-base"))
      if (target.checked && base) base.checked = true
      else if (target === base) boxes.forEach(box => { box.checked = false })
    }
    this.show()
  }

  show() {
    const boxes = [...this.element.querySelectorAll("input[data-role]")]
    const changed = boxes.filter(box => box.checked !== box.defaultChecked)
    boxes.forEach(box => box.closest("td").classList.toggle("is-changed", box.checked !== box.defaultChecked))
    this.changesTargets.forEach(out => { out.textContent = changed.length === 1 ? "1 change" : `${changed.length} changes` })
    this.countTargets.forEach(out => { out.textContent = boxes.filter(box => box.dataset.role === out.dataset.role && box.checked).length })
  }
}
