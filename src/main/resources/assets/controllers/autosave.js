import { Controller } from "@hotwired/stimulus"

// Keeps on the server what is typed into a reply or note, for whoever types it, until it is sent.
export default class extends Controller {
  static values = { url: String, kind: String, newest: Number }
  static targets = ["seen"]

  connect() {
    this.kept = this.text?.value ?? ""
    this.listening = new AbortController()
    const { signal } = this.listening
    this.element.addEventListener("input", () => this.soon(), { signal })
    this.element.addEventListener("submit", () => this.stop(), { signal, capture: true })
    this.element.addEventListener("turbo:submit-end", event => { this.sending = false; if (event.detail.success) this.kept = this.text.value }, { signal })
    this.element.addEventListener("form:reset", () => this.now(), { signal })
    addEventListener("pagehide", () => this.now(), { signal })
    document.addEventListener("visibilitychange", () => document.hidden && this.now(), { signal })
  }

  disconnect() {
    this.now()
    this.listening.abort()
  }

  // A text that was begun keeps its place: what comes after it is warned of when it is sent.
  newestValueChanged() { this.begin() }

  begin() {
    if (this.hasSeenTarget && !this.text?.value.trim()) this.seenTarget.value = this.newestValue
  }

  get seen() { return this.hasSeenTarget ? this.seenTarget.value : this.newestValue }

  soon() {
    this.begin()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.now(), 800)
  }

  stop() {
    this.sending = true
    clearTimeout(this.timer)
  }

  now() {
    clearTimeout(this.timer)
    const typed = this.text?.value ?? ""
    if (this.sending || typed === this.kept) return
    this.kept = typed
    const token = document.querySelector("meta[name=csrf-token]")?.content ?? document.querySelector("input[name=_csrf]")?.value
    const body = new URLSearchParams({ kind: this.kindValue, seen: this.seen, body: typed })
    // A long text is more than a page that closes may still send; it was saved a moment ago.
    fetch(this.urlValue, { method: "POST", body, keepalive: typed.length < 20000, headers: { "X-CSRF-Token": token ?? "" } })
      .then(answer => answer.ok ? this.keep(typed) : this.kept = null, () => { this.kept = null })
  }

  // Nothing is lost by leaving now: nobody needs to be asked.
  keep(typed) {
    if (!this.text || this.sending) return
    this.text.defaultValue = typed
    this.element.dispatchEvent(new Event("autosave:kept"))
  }

  get text() { return this.element.querySelector("textarea[name=body]") }
}
