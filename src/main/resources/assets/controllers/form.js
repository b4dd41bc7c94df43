import { Controller } from "@hotwired/stimulus"
import { visit } from "@hotwired/turbo"
import { ask } from "app/ask"
import { dirtyField, isDirty, leaveOnPurpose, leavesOnPurpose } from "app/unsaved"

// Every form that changes something: sent once, never lost.
export default class extends Controller {
  connect() {
    this.sending = false
    this.free = this.element.hasAttribute("data-form-free")                      // boxes that are ticked in a list are no work to lose
    this.listening = new AbortController()
    const { signal } = this.listening
    const on = (target, name, act, more = {}) => target.addEventListener(name, act, { signal, ...more })
    on(this.element, "submit", event => this.sendOnce(event), { capture: true })
    on(this.element, "turbo:submit-start", () => { this.sending = true })
    on(this.element, "turbo:submit-end", event => this.sent(event))
    on(this.element, "input", () => this.remember())
    on(this.element, "change", () => { this.remember(); this.follow() })
    on(this.element, "click", event => event.target.closest("[data-form-leave]") && !this.element.closest("dialog") && this.leave())
    on(this.element, "autosave:kept", () => this.forget())
    on(document, "turbo:render", () => { this.showErrors(); this.follow() })
    on(document, "turbo:frame-render", () => this.showErrors())
    on(window, "turbo:before-visit", event => this.beforeVisit(event))
    on(window, "beforeunload", event => !this.free && isDirty(this.element) && !leavesOnPurpose() && !this.sending && !this.saved && event.preventDefault())
    this.failed = this.errors !== null                                           // a whole page, without Turbo
    this.failed ? this.showErrors() : this.restore()
    this.follow()
  }

  disconnect() { this.listening.abort() }

  sendOnce(event) {
    if (this.sending) { event.preventDefault(); event.stopImmediatePropagation() }
    else if (this.element.dataset.turbo === "false" || this.element.closest("[data-turbo=false]")) {
      this.sending = true
      setTimeout(() => { this.sending = false }, 5000)                           // the page may come back by Back
    }
  }

  sent({ detail: { success } }) {
    this.sending = false
    this.failed = !success
    if (!success) return
    this.saved = true                                                            // until something is typed again
    this.forget()
    this.element.querySelectorAll("[type=file]").forEach(file => { file.value = "" })
  }

  // `connect` is not enough: a second refusal keeps the element.
  showErrors() {
    if (!this.failed) return
    this.failed = false
    const hidden = this.errors?.offsetWidth === 1                                // in a dialog a single error stands at its field
    const first = (hidden && this.element.querySelector("[aria-invalid]")) || this.errors
    first?.focus()
    first?.scrollIntoView({ block: "nearest" })
  }

  async beforeVisit(event) {
    if (this.free || event.detail.url === document.baseURI || leavesOnPurpose() || !isDirty(this.element) || this.sending || this.saved) return
    event.preventDefault()
    event.stopImmediatePropagation()                                             // one question for all forms
    if (!await ask({ title: "Leave without saving?", text: "What you changed on this page is not saved.", act: "Leave without saving", stay: "Stay on this page" })) return
    this.leave()
    visit(event.detail.url)
  }

  leave() { leaveOnPurpose(); this.forget() }

  // What only means something while a box is ticked.
  follow() {
    this.element.querySelectorAll("[data-form-if]").forEach(part => { part.disabled = !this.element.elements[part.dataset.formIf].checked })
  }

  get errors() { return this.element.querySelector("#errors") }

  // The draft: what differs from the page as the server made it, kept over Back and a lost session.
  get key() { return `draft:${location.pathname}#${this.element.id || this.element.getAttribute("action")}` }

  remember() {
    this.saved = false
    if (this.free) return
    clearTimeout(this.later)
    this.later = setTimeout(() => {
      const fields = [...this.element.elements].filter(field => dirtyField(field) && !["password", "file"].includes(field.type) && !field.hasAttribute("data-form-secret"))
      const draft = fields.map(field => [field.name, field.value, field.checked ?? null])
      try { draft.length ? sessionStorage.setItem(this.key, JSON.stringify(draft)) : sessionStorage.removeItem(this.key) } catch { /* full or refused */ }
    }, 200)
  }

  forget() {
    clearTimeout(this.later)
    try { sessionStorage.removeItem(this.key) } catch { /* refused */ }
  }

  restore() {
    let draft
    try { draft = JSON.parse(sessionStorage.getItem(this.key)) } catch { return }
    if (!draft) return
    for (const [name, value, checked] of draft) {
      for (const field of this.element.elements) {
        if (field.name !== name || field.disabled) continue
        if (field.type === "checkbox" || field.type === "radio") { if (field.value === value) field.checked = checked }
        else field.value = value
      }
    }
    if (isDirty(this.element)) this.offer()
  }

  offer() {
    const note = document.createElement("div")
    note.className = "draft-note"
    note.setAttribute("role", "status")
    note.setAttribute("data-live-keep", "")
    note.append("What you had not saved is back.")
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: "Discard it" })
    button.onclick = () => { this.element.reset(); this.forget(); this.follow(); note.remove(); this.element.dispatchEvent(new Event("form:reset", { bubbles: true })) }
    note.append(" ", button)
    this.element.querySelectorAll(".draft-note").forEach(old => old.remove())
    this.element.prepend(note)
  }
}
