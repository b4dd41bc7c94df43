import { Controller } from "@hotwired/stimulus"

// Several addresses at once: says what was understood while one types or pastes.
export default class extends Controller {
  static targets = ["text", "count"]

  connect() { this.count() }

  count() {
    const parts = this.textTarget.value.split(/[\s,;]+/).map(part => part.replace(/^.*<|>.*$/g, "")).filter(Boolean)
    const addresses = new Set(parts.filter(part => /^[^@]+@[^@]+\.[^@]+$/.test(part)).map(part => part.toLowerCase()))
    const odd = parts.filter(part => !/^[^@]+@[^@]+\.[^@]+$/.test(part))
    const words = [`${addresses.size} ${addresses.size === 1 ? "address" : "addresses"}`]
    if (odd.length) words.push(`not an address: ${odd.slice(0, 3).join(", ")}${odd.length > 3 ? " …" : ""}`)
    this.countTarget.textContent = parts.length ? words.join(" · ") : ""
  }
}
