// What was typed and not saved, by property ≠ default: no bookkeeping.
let onPurpose = false

export const dirtySelect = select => {
  const options = [...select.options], marked = options.some(option => option.defaultSelected)
  return options.some((option, i) => option.selected !== (marked || select.multiple ? option.defaultSelected : i === 0))
}

export const dirtyField = field => {
  if (!field.name || field.disabled || field.type === "hidden") return false
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked
  if (field.tagName === "SELECT") return dirtySelect(field)
  if (field.type === "file") return field.files.length > 0
  return "defaultValue" in field && field.value !== field.defaultValue
}

// A form that was refused holds unsaved work although the server has written it into the page.
export const isDirty = form => [...form.elements].some(dirtyField) || form.querySelector("#errors") !== null

export const dirtyForms = () => [...document.querySelectorAll("form[data-controller~=form]")].filter(isDirty)

export const leaveOnPurpose = () => { onPurpose = true }
export const leavesOnPurpose = () => onPurpose

addEventListener("turbo:load", () => { onPurpose = false })
