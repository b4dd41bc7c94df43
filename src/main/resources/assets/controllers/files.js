import { Controller } from "@hotwired/stimulus"
import { say } from "app/say"

const MOST = 20, SUM = 25 * 1024 * 1024
const TOO_MUCH = "Files may be 25 MB together. Remove one of them."

// Files beside a text: uploaded one after the other as soon as they are chosen, dropped or pasted; the form names them.
export default class extends Controller {
  static targets = ["list", "input", "template"]
  static values = { url: String, kind: String, removal: String }

  connect() {
    this.waiting = []
    this.form = this.element.closest("form")
    this.listening = new AbortController()
    const { signal } = this.listening
    const on = (target, name, act, more = {}) => target.addEventListener(name, act, { signal, ...more })
    on(window, "submit", event => this.hold(event), { capture: true })
    on(window, "beforeunload", event => this.busy && event.preventDefault())
    on(this.form, "turbo:submit-end", ({ detail }) => detail.success && this.listTarget.replaceChildren())
    on(this.form, "dragover", event => { if (this.brings(event.dataTransfer)) { event.preventDefault(); this.form.classList.add("is-drop-target") } })
    on(this.form, "dragleave", event => this.form.contains(event.relatedTarget) || this.form.classList.remove("is-drop-target"))
    on(this.form, "drop", event => this.dropped(event))
    on(this.form, "paste", event => this.pasted(event))
  }

  disconnect() {
    this.listening.abort()
    this.sending?.abort()
  }

  choose() { this.inputTarget.click() }

  chosen() {
    this.take(this.inputTarget.files)
    this.inputTarget.value = ""
  }

  dropped(event) {
    this.form.classList.remove("is-drop-target")
    if (!this.brings(event.dataTransfer)) return
    event.preventDefault()
    this.take(event.dataTransfer.files)
  }

  // What is copied from a page or a document brings a picture of itself; there the text is meant.
  pasted(event) {
    const { files, types } = event.clipboardData
    if (!files.length || types.includes("text/plain")) return
    event.preventDefault()
    this.take(files)
  }

  brings(data) { return data?.types.includes("Files") }

  take(files) {
    for (const file of files) {
      const sizes = this.items.map(item => Number(item.dataset.size))
      if (sizes.length >= MOST) return say(`Attach at most ${MOST} files.`)
      if (sizes.reduce((sum, size) => sum + size, file.size) > SUM) { say(TOO_MUCH); continue }
      this.waiting.push([file, this.show(file)])
    }
    this.next()
  }

  show(file) {
    const item = this.templateTarget.content.firstElementChild.cloneNode(true)
    item.dataset.size = file.size
    item.setAttribute("data-live-keep", "")
    item.querySelector(".file-name").textContent = file.name
    item.querySelector("small").replaceChildren(Object.assign(document.createElement("progress"), { max: 1, value: 0, ariaLabel: `Uploading ${file.name}` }))
    item.querySelector(".file-remove").setAttribute("aria-label", `Remove ${file.name}`)
    this.listTarget.append(item)
    return item
  }

  next() {
    if (this.sending || !this.waiting.length) return
    const [file, item] = this.waiting.shift()
    if (!item.isConnected) return this.next()
    const request = this.sending = new XMLHttpRequest()                        // fetch tells no progress
    const query = new URLSearchParams({ kind: this.kindValue, name: file.name, type: file.type })
    request.open("POST", `${this.urlValue}?${query}`)
    request.responseType = "json"
    request.setRequestHeader("X-CSRF-Token", this.token)
    request.setRequestHeader("Content-Type", "application/octet-stream")
    request.setRequestHeader("Accept", "application/json")
    request.upload.onprogress = ({ loaded, total }) => { const bar = item.querySelector("progress"); if (bar) bar.value = loaded / total }
    request.onloadend = () => {
      this.sending = null
      request.status === 201 ? this.there(item, request.response) : this.refused(item, file, request)
      this.next()
    }
    item.sending = request
    request.send(file)
  }

  there(item, { id, name, size }) {
    item.id = `file-${id}`
    item.querySelector(".file-name").textContent = name
    item.querySelector("small").textContent = bytes(size)
    item.querySelector(".file-remove").setAttribute("aria-label", `Remove ${name}`)
    Object.assign(item.querySelector("input"), { value: id, disabled: false })
    if (!item.isConnected) this.forget(id)                                     // removed while its last bytes went
  }

  refused(item, file, { status, response }) {
    if (!item.isConnected) return
    item.remove()
    say(status === 0 ? `${file.name} could not be uploaded. Try it again.` : response?.detail ?? `${file.name} was refused.`)
  }

  remove({ currentTarget }) {
    const item = currentTarget.closest("li"), { value } = item.querySelector("input")
    item.remove()
    item.sending?.abort()
    if (value) this.forget(value)
    this.element.querySelector("[data-action='files#choose']").focus()
  }

  forget(id) {
    fetch(`${this.removalValue}${id}/removal`, { method: "POST", headers: { "X-CSRF-Token": this.token } })
  }

  // Nothing is sent without a file that stands on the page.
  hold(event) {
    if (event.target !== this.form || !this.busy) return
    event.preventDefault()
    event.stopImmediatePropagation()
    say("Your files are still on their way up. Send when they are there.")
  }

  get busy() { return Boolean(this.sending) || this.waiting.length > 0 }
  get items() { return [...this.listTarget.children] }
  get token() { return document.querySelector("meta[name=csrf-token]")?.content ?? document.querySelector("input[name=_csrf]")?.value ?? "" }
}

const bytes = size => {
  if (size < 1024) return size === 1 ? "1 byte" : `${size} bytes`
  const large = size >= 1024 * 1024, shown = size / (large ? 1024 * 1024 : 1024)
  return `${shown < 9.95 ? shown.toFixed(1) : shown.toFixed(0)} ${large ? "MB" : "KB"}`
}
