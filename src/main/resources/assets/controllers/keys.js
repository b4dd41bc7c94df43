import { Controller } from "@hotwired/stimulus"
import Rows from "app/controllers/rows"

const typing = element => element.closest("input, textarea, select, [contenteditable]") && !element.matches("[type=checkbox], [type=radio]")
const find = what => [...document.querySelectorAll(what)].filter(it => it.checkVisibility()).at(-1) // of two replies on their way, the newest
const exists = {
  search: () => find("[data-keys-target=search]"),
  rows: () => find("[data-rows-target~=row] .row-link"),
  boxes: () => find("[data-rows-target~=row] [data-select-target=box]"),
  save: () => find("form[data-controller~=form] [type=submit]"),
  typing: () => find("textarea"),
}
// Single letters that press what is marked with `data-key`.
const letters = { t: "take", r: "reply", n: "note", m: "macros", z: "undo", d: "resolve", e: "close", o: "reopen", a: "assign", u: "back" }
Object.values(letters).forEach(name => { exists[name] = () => find(`[data-key=${name}]`) })

// Only keys whose thing is on the page do something; single letters can be switched off.
export default class extends Controller {
  connect() {
    this.press = event => this.pressed(event)
    addEventListener("keydown", this.press)
  }

  disconnect() { removeEventListener("keydown", this.press) }

  pressed(event) {
    if (event.defaultPrevented || event.isComposing) return
    const { key, target } = event, command = event.ctrlKey || event.metaKey
    const act = command && key.toLowerCase() === "k" && !event.altKey ? () => this.palette()
      : command && key === "Enter" && target.form?.matches("[data-controller~=form]") ? () => target.form.requestSubmit()
      : key === "Escape" && typing(target) && !target.closest("dialog, [popover]") && !(target.type === "search" && target.value) ? () => target.blur()
      : command || event.altKey || typing(target) || document.querySelector("dialog[open]") || !this.single ? null
      : { "?": () => this.help(), "/": exists.search() && (() => exists.search().focus()),
          j: exists.rows() && (() => Rows.step(1)), k: exists.rows() && (() => Rows.step(-1)),
          x: exists.boxes() && (() => this.box()?.click()) }[key] ?? (exists[letters[key]]?.() && (() => this.act(exists[letters[key]]())))
    if (!act) return
    event.preventDefault()
    act()
  }

  // Of the row that has the focus.
  box() { return document.activeElement?.closest("[data-rows-target~=row]")?.querySelector("[data-select-target=box]") }

  // In a list with nothing chosen, the row that has the focus is meant.
  act(button) {
    if (button.disabled) this.box()?.click()
    if (!button.disabled) button.click()
  }

  palette() {
    const palette = document.getElementById("palette")
    if (palette && !document.querySelector("dialog[open]")) palette.dispatchEvent(new Event("palette:open"))
  }

  help() {
    const keys = document.getElementById("keys")
    if (!keys || keys.open) return
    keys.querySelectorAll("[data-keys-needs]").forEach(row => { row.hidden = !exists[row.dataset.keysNeeds]() })
    keys.querySelector("[data-keys-single]").checked = this.single
    keys.showModal()
  }

  set({ target }) {
    try { target.checked ? localStorage.removeItem("keys") : localStorage.setItem("keys", "off") } catch { /* refused */ }
  }

  get single() {
    try { return localStorage.getItem("keys") !== "off" } catch { return true }
  }

  // On signing out: drafts are nobody else's business.
  forget() {
    Object.keys(sessionStorage).filter(key => key.startsWith("draft:")).forEach(key => sessionStorage.removeItem(key))
  }
}
