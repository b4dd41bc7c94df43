import { Controller } from "@hotwired/stimulus"

// Ctrl K: goes where the menu of this very page goes.
export default class extends Controller {
  static targets = ["input", "list"]

  connect() {
    this.opened = () => this.open()
    this.element.addEventListener("palette:open", this.opened)
  }

  disconnect() { this.element.removeEventListener("palette:open", this.opened) }

  open() {
    const links = [".bar-actions a", ".menu-item", "#profile a.drop-item", "#projects a.drop-item:not([aria-current])"]
      .flatMap(where => [...document.querySelectorAll(where)])
    this.links = links.map(link => ({ link, name: link.querySelector("span:not(.project-tile), .drop-label")?.textContent.trim() ?? "",
      section: link.closest("section")?.querySelector(".menu-title")?.textContent ?? (link.closest("#projects") ? "Project" : "") }))
    this.inputTarget.value = ""
    this.show()
    this.element.showModal()
    this.inputTarget.focus()
  }

  show() {
    const typed = this.inputTarget.value.trim().toLowerCase()
    this.found = this.links.filter(({ name, section }) => `${section} ${name}`.toLowerCase().includes(typed))
    this.listTarget.replaceChildren(...this.found.map(({ name, section }, i) => this.option(name, section, i)))
    this.choose(0)
  }

  option(name, section, i) {
    const option = Object.assign(document.createElement("li"), { id: `palette-${i}`, role: "option" })
    option.dataset.index = i
    option.append(Object.assign(document.createElement("span"), { textContent: name }))
    if (section) option.append(Object.assign(document.createElement("small"), { textContent: section }))
    return option
  }

  choose(i) {
    this.at = i
    ;[...this.listTarget.children].forEach((option, j) => option.setAttribute("aria-selected", i === j))
    const option = this.listTarget.children[i]
    option ? this.inputTarget.setAttribute("aria-activedescendant", option.id) : this.inputTarget.removeAttribute("aria-activedescendant")
    option?.scrollIntoView({ block: "nearest" })
  }

  move(event) {
    const n = this.found.length, step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && n) { event.preventDefault(); this.choose((this.at + step + n) % n) }
    if (event.key === "Enter") { event.preventDefault(); this.go(this.at) }
  }

  pick({ target }) {
    const option = target.closest("[role=option]")
    if (option) this.go(Number(option.dataset.index))
  }

  go(i) {
    const found = this.found[i]
    if (!found) return
    this.element.close()
    found.link.click()
  }
}
