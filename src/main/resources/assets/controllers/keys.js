import { Controller } from "@hotwired/stimulus"
import Rows from "app/controllers/rows"

const typing = element => element.closest("input, textarea, select, [contenteditable]") && !element.matches("[type=checkbox], [type=radio]")
const exists = {
  search: () => document.querySelector("[data-keys-target=search]"),
  rows: () => document.querySelector("[data-rows-target~=row] .row-link"),
  boxes: () => document.querySelector("[data-rows-target~=row] [data-select-target=box]"),
  close: () => document.querySelector("[data-key=close]"),
  assign: () => document.querySelector("[data-key=assign]"),
  save: () => document.querySelector("form[data-controller~=form] [type=submit]"),
}

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
      : command || event.altKey || typing(target) || document.querySelector("dialog[open]") || !this.single ? null
      : { "?": () => this.help(), "/": exists.search() && (() => exists.search().focus()),
          j: exists.rows() && (() => Rows.step(1)), k: exists.rows() && (() => Rows.step(-1)),
          x: exists.boxes() && (() => this.box()?.click()), e: exists.close() && (() => this.act(exists.close())), a: exists.assign() && (() => this.act(exists.assign())) }[key]
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
