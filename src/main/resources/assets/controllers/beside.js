import { Controller } from "@hotwired/stimulus"

const SPACE = 1000, WRITING = 4000, SAID = 60_000

// Who else is on this ticket: the page says that it is open, asks who is there, and tells that somebody writes.
export default class extends Controller {
  static values = { url: String, topics: String }
  static targets = ["line", "said", "warning"]

  connect() {
    if (!this.urlValue) return
    this.tab = Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, "0")).join("")
    this.said = new Map()                                                          // what of whom, and when
    this.last = 0
    this.listening = new AbortController()
    const { signal } = this.listening
    addEventListener("live:heard", ({ detail }) => this.topicsValue.split(" ").includes(detail) && this.soon(), { signal })
    addEventListener("pagehide", () => this.leave(), { signal })
    addEventListener("pageshow", event => event.persisted && this.soon(), { signal })
    document.addEventListener("visibilitychange", () => !document.hidden && this.soon(), { signal })
    this.look()
  }

  disconnect() {
    if (!this.listening) return
    this.listening.abort()
    clearTimeout(this.timer)
    this.leave()
  }

  soon() { this.in(Math.max(this.last + SPACE - Date.now(), Math.random() * 50)) }

  in(millis) {
    const due = Date.now() + millis
    if (this.due && this.due <= due) return
    clearTimeout(this.timer)
    this.due = due
    this.timer = setTimeout(() => this.look(), millis)
  }

  // A page that nobody looks at asks nothing, and is forgotten: nobody views it.
  async look() {
    clearTimeout(this.timer)
    this.due = undefined
    if (document.hidden) return
    this.last = Date.now()
    let answer
    try { answer = await this.post("") } catch { return this.in(5000) }            // no connection: the line waits
    if (this.listening.signal.aborted) return
    if (answer.status >= 400 && answer.status < 500) return this.show({ people: [], line: "", warning: "" })
    if (!answer.ok) return this.in(5000)
    const there = await answer.json()
    this.show(there)
    this.in(there.again)
  }

  show({ people, line, warning }) {
    this.words = { line, warning }
    this.lineTargets.forEach(target => this.put(target, line, line))
    this.warningTargets.forEach(target => this.put(target, warning))
    this.tell(people)
  }

  warningTargetConnected(target) { if (this.words) this.put(target, this.words.warning) }
  lineTargetConnected(target) { if (this.words) this.put(target, this.words.line, this.words.line) }

  put(target, text, whole = "") {
    if (target.textContent !== text) target.textContent = text
    if (target.title !== whole) target.title = whole                               // the line may be cut
    target.hidden = !text
  }

  // Read out: who has come, and who begins to write; not each pause in between, and nobody's leaving.
  tell(people) {
    const now = Date.now(), there = new Set(people.map(({ name }) => name))
    this.said.forEach((when, key) => { if (!there.has(key.split("\n")[0])) this.said.delete(key) })
    const news = people.filter(({ name, does }) => {
      const key = does.endsWith("viewing") ? `${name}\n` : `${name}\n${does}`, known = this.said.get(key)
      this.said.set(key, now)
      this.said.set(`${name}\n`, now)
      return known === undefined || (key !== `${name}\n` && now - known > SAID)
    })
    if (news.length && this.hasSaidTarget) this.saidTarget.textContent = news.map(({ name, does }) => `${name} ${does}`).join(", ")
  }

  write({ target }) {
    const kind = target.form?.dataset.kind
    if (!this.listening || target.name !== "body" || !["reply", "note"].includes(kind)) return
    if (!target.value.trim()) return this.stop()
    if (Date.now() - (this.told ?? 0) < WRITING) return
    this.told = Date.now()
    this.post("/writing", { kind }).catch(() => {})                                // said again with the next letters
  }

  sent({ detail, target }) { if (detail.success && target.dataset.kind) this.stop() }

  stop() {
    if (!this.told) return
    this.told = 0
    this.post("/writing", { kind: "nothing" }).catch(() => {})                     // ends by itself
  }

  leave() { this.post("/departure", {}, true).catch(() => {}) }                    // forgotten by itself

  post(path, fields = {}, keepalive = false) {
    const token = document.querySelector("meta[name=csrf-token]")?.content
    return fetch(this.urlValue + path, { method: "POST", keepalive, body: new URLSearchParams({ tab: this.tab, ...fields }), headers: { "X-CSRF-Token": token ?? "" } })
  }
}
