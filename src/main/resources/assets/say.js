// A message that comes, is read out, and goes.
const LONG = 6000

export function say(text, { stays = false, link } = {}) {
  const toasts = document.getElementById("toasts")
  if (!toasts || !text.trim()) return
  const toast = Object.assign(document.createElement("div"), { className: "toast-item" })
  const words = Object.assign(document.createElement("span"), { textContent: text.trim() })
  toast.append(words)
  if (link) toast.append(Object.assign(document.createElement("a"), { href: link.href, textContent: link.text, target: "_blank", rel: "noopener" }))
  const close = Object.assign(document.createElement("button"), { type: "button", className: "toast-close", textContent: "×" })
  close.setAttribute("aria-label", "Close message")
  close.onclick = () => toast.remove()
  toast.append(close)
  toasts.append(toast)
  if (stays) return
  let timer = setTimeout(() => toast.remove(), LONG)
  const wait = () => clearTimeout(timer), go = () => { clearTimeout(timer); timer = setTimeout(() => toast.remove(), LONG / 2) }
  toast.addEventListener("pointerenter", wait)
  toast.addEventListener("focusin", wait)
  toast.addEventListener("pointerleave", go)
  toast.addEventListener("focusout", go)
}
