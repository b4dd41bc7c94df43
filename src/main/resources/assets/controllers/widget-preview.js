import { Controller } from "@hotwired/stimulus"

// The widget as it will look, while one types.
export default class extends Controller {
  static targets = ["frame", "tinted", "agentName", "jobTitle", "greeting"]

  connect() { this.show() }

  show() {
    const typed = name => this.element.elements[name].value
    for (const name of ["agentName", "jobTitle", "greeting"]) this[`${name}Target`].textContent = typed(name)
    const colour = typed("colour")
    const [r, g, b] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    const ink = 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#000" : "#fff"
    for (const part of this.tintedTargets) {
      part.style.setProperty("background-color", colour)
      part.style.setProperty("color", ink)
    }
    this.frameTarget.classList.toggle("is-left", typed("side") === "left")
  }
}
