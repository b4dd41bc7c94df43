import { Controller } from "@hotwired/stimulus"

export default class extends Controller {
  static targets = ["choice"]

  connect() { this.show() }

  choose({ currentTarget }) {
    const choice = currentTarget.dataset.theme
    try { choice === "system" ? localStorage.removeItem("theme") : localStorage.setItem("theme", choice) } catch { /* refused: only for now */ }
    dispatchEvent(new Event("theme:chosen"))
    this.show()
  }

  show() {
    let now = "system"
    try { now = localStorage.getItem("theme") ?? "system" } catch { /* refused */ }
    this.choiceTargets.forEach(choice => choice.setAttribute("aria-pressed", choice.dataset.theme === now))
  }
}
