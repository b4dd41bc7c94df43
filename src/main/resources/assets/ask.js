// A question whose buttons name the acts. Resolves to true when the act was chosen.
export function ask({ title, text, act, stay }) {
  const dialog = document.createElement("dialog"), id = `ask-${Date.now()}`
  dialog.className = "dialog"
  dialog.setAttribute("aria-labelledby", id)
  dialog.setAttribute("data-live-keep", "")
  const heading = Object.assign(document.createElement("h2"), { id, className: "dialog-title", textContent: title })
  const words = Object.assign(document.createElement("p"), { textContent: text })
  const form = Object.assign(document.createElement("form"), { method: "dialog", className: "form-buttons" })
  const yes = Object.assign(document.createElement("button"), { className: "btn btn-danger", value: "yes", textContent: act })
  const no = Object.assign(document.createElement("button"), { className: "btn", value: "no", textContent: stay, autofocus: true })
  form.append(yes, no)                                                             // as in every dialog: the act stands last, and is reached first
  dialog.append(heading, words, form)
  document.body.append(dialog)
  dialog.showModal()
  return new Promise(resolve => dialog.addEventListener("close", () => { dialog.remove(); resolve(dialog.returnValue === "yes") }))
}
