import { Controller } from "@hotwired/stimulus"

const AT = /(^|[^\p{L}\p{N}])@([\p{L}\p{N}][^@\n]{0,40}|)$/u

// After an @ in a note: members and teams that the note can name, by the keyboard or by hand.
export default class extends Controller {
  static values = { url: String }

  connect() {
    this.list = this.element.nextElementSibling
    this.element.setAttribute("aria-controls", this.list.id)
    this.element.setAttribute("aria-autocomplete", "list")
    this.list.onpointerdown = event => {
      event.preventDefault()
      const chosen = event.target.closest("[role=option]")
      if (chosen) this.put(chosen)
    }
    this.listening = new AbortController()
    const { signal } = this.listening
    this.element.addEventListener("input", () => this.look(), { signal })
    this.element.addEventListener("blur", () => this.close(), { signal })
    this.element.addEventListener("keydown", event => this.key(event), { signal })
  }

  disconnect() {
    this.listening.abort()
    this.close()
  }

  async look() {
    const typed = this.typed
    if (typed === undefined) return this.close()
    this.names ??= fetch(this.urlValue, { headers: { Accept: "application/json" } }).then(answer => answer.ok ? answer.json() : [], () => [])
    const names = await this.names
    if (typed !== this.typed) return
    const fits = names.filter(({ name }) => name.toLowerCase().split(" ").some((_, n, words) => words.slice(n).join(" ").startsWith(typed))).slice(0, 6)
    this.list.replaceChildren(...fits.map(({ name, team }, n) => this.option(name, team, n)))
    this.list.hidden = !fits.length
    this.choose(0)
  }

  option(name, team, n) {
    const option = Object.assign(document.createElement("li"), { id: `${this.list.id}-${n}`, textContent: name })
    option.setAttribute("role", "option")
    option.dataset.name = name
    if (team) option.append(Object.assign(document.createElement("small"), { textContent: "Team" }))
    return option
  }

  key(event) {
    if (this.list.hidden || event.isComposing) return
    const act = { ArrowDown: () => this.choose(this.at + 1), ArrowUp: () => this.choose(this.at - 1), Escape: () => this.close(),
      Enter: () => this.put(this.list.children[this.at]), Tab: () => this.put(this.list.children[this.at]) }[event.ctrlKey || event.metaKey ? "" : event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  choose(n) {
    const options = [...this.list.children]
    this.at = options.length ? (n + options.length) % options.length : 0
    options.forEach((option, each) => option.setAttribute("aria-selected", each === this.at))
    if (options.length) this.element.setAttribute("aria-activedescendant", options[this.at].id)
  }

  put(option) {
    const end = this.element.selectionStart, start = end - this.typed.length
    this.element.setSelectionRange(start, end)
    if (!document.execCommand("insertText", false, `${option.dataset.name} `)) this.element.setRangeText(`${option.dataset.name} `, start, end, "end")
    this.close()
  }

  close() {
    this.list.hidden = true
    this.element.removeAttribute("aria-activedescendant")
  }

  // What stands between the @ and the cursor.
  get typed() { return this.element.value.slice(0, this.element.selectionStart).match(AT)?.[2].toLowerCase() }
}
