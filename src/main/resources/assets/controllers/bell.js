import { Controller } from "@hotwired/stimulus"
import { visit } from "@hotwired/turbo"
import { chime } from "app/chime"

const get = key => { try { return localStorage.getItem(key) } catch { return null } }
const set = (key, value) => { try { localStorage.setItem(key, value) } catch { /* refused */ } }

// The count beside the bell, and what the browser says aloud: one of its tabs does.
export default class extends Controller {
  static targets = ["count", "number"]
  static values = { topic: String, unread: String, since: String }

  connect() {
    this.heard = event => [this.topicValue, "*", "access"].includes(event.detail) && this.ask()
    this.look = () => this.read()
    addEventListener("live:heard", this.heard)
    document.addEventListener("visibilitychange", this.look)
    this.know(this.sinceValue)
    this.read()
  }

  disconnect() {
    removeEventListener("live:heard", this.heard)
    document.removeEventListener("visibilitychange", this.look)
  }

  unreadValueChanged() {
    this.numberTarget.textContent = this.unreadValue
    this.countTarget.hidden = !this.unreadValue
    this.read()
  }

  // Whoever looks at a ticket has read what is said about it.
  read() {
    const ticket = this.ticket
    if (!ticket || !this.unreadValue || document.visibilityState !== "visible" || this.told === ticket + this.unreadValue) return
    this.told = ticket + this.unreadValue
    const token = document.querySelector("meta[name=csrf-token]")?.content ?? ""
    fetch(`${this.element.pathname}/tickets/${ticket}/read`, { method: "POST", headers: { "X-CSRF-Token": token } })
      .then(answer => answer.ok && this.ask(), () => {})                                  // a page that has just come hears no hint yet
  }

  ask() {
    const once = act => navigator.locks ? navigator.locks.request("notices", act) : act()
    once(async () => {
      const answer = await fetch(`${this.element.pathname}/news?since=${get(this.key) ?? this.sinceValue}`, { headers: { Accept: "application/json" } })
      if (!answer.ok || answer.redirected) return
      const { unread, until, news } = await answer.json()
      this.know(until)
      news.forEach(each => this.say(each))
      this.unreadValue = unread
    }).catch(() => {})                                   // offline: the next hint asks again
  }

  say({ id, title, text, href, sound }) {
    if (href && this.ticket && href.endsWith(this.ticket) && document.visibilityState === "visible") return
    if (sound) chime()
    if (!("Notification" in window) || Notification.permission !== "granted") return
    const notice = new Notification(title, { body: text, tag: id, silent: !sound })
    notice.onclick = () => {
      window.focus()
      notice.close()
      visit(href ?? this.element.pathname)
    }
  }

  know(until) {
    if (Number(until) > Number(get(this.key) ?? 0)) set(this.key, until)
  }

  get key() { return `notices:${this.element.pathname}` }

  get ticket() { return document.querySelector("[data-ticket]")?.dataset.ticket }
}
