// Morphing alone loses what people did. This keeps it.
import { dirtySelect } from "app/unsaved"

let saved = new WeakSet()
const changed = {
  value: e => e === document.activeElement || ("defaultValue" in e && e.type !== "hidden" && e.value !== e.defaultValue),
  checked: e => e.checked !== e.defaultChecked,
  selected: e => e.closest("select") && dirtySelect(e.closest("select")),
  open: e => e.matches("details, dialog"),
}

addEventListener("turbo:before-morph-attribute", event => {
  const { target, detail } = event
  if (changed[detail.attributeName]?.(target) && !saved.has(target.form)) event.preventDefault()
})
addEventListener("turbo:before-morph-element", event => {
  // A dialog whose page is still on its way (the frame has its address) is as good as open.
  if (event.target.matches("dialog[open], dialog:has(turbo-frame[src]), [data-live-keep]")) event.preventDefault()
})
addEventListener("turbo:submit-end", event => event.detail.success && saved.add(event.target))
addEventListener("turbo:render", () => { saved = new WeakSet() })

// Focus on what a refresh takes away (Take, once taken) is not lost: the next Tab goes on in the page.
let focused
addEventListener("turbo:before-render", () => { focused = document.activeElement })
addEventListener("turbo:render", () => {
  if (focused?.isConnected === false && document.activeElement === document.body) document.getElementById("main")?.focus({ preventScroll: true })
  focused = undefined
})
