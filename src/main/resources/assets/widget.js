// The chat on other sites' pages: one file, no cookie, nothing of the page is read or changed but one element of its own.
(() => {
  const script = document.currentScript, key = script?.dataset.project
  const once = Symbol.for("ensoras-chat")
  if (!key || window[once]) return
  window[once] = true
  const LONGEST = 5000
  const base = new URL(".", script.src).href + "widget/v1/" + key
  const place = "ensoras:" + key

  // ---- what the browser keeps: the secret of the conversation, and whether it has begun
  let kept = {}
  const load = () => { try { kept = JSON.parse(localStorage.getItem(place)) ?? kept } catch { /* kept while the page lasts */ } }
  const save = more => {
    load()
    Object.assign(kept, more)
    try { localStorage.setItem(place, JSON.stringify(kept)) } catch { /* as above */ }
  }
  const random = bytes => crypto.getRandomValues(new Uint8Array(bytes))
  const secret = () => {
    load()
    if (!kept.secret) {
      const text = btoa(String.fromCharCode(...random(32))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "")
      save({ secret: text })
    }
    return kept.secret
  }
  const pause = ms => new Promise(done => setTimeout(done, ms))
  const ask = (method, path, body, more) => fetch(base + path, {
    method, credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer", ...more,
    headers: { Authorization: "Bearer " + secret(), ...(body && { "Content-Type": "application/json" }) },
    body: body && JSON.stringify(body) })

  // ---- what is seen
  const make = (tag, attributes = {}, ...children) => {
    const it = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) it.setAttribute(name, value)
    it.append(...children)
    return it
  }
  const icon = path => {
    const space = "http://www.w3.org/2000/svg", svg = document.createElementNS(space, "svg"), line = document.createElementNS(space, "path")
    svg.setAttribute("viewBox", "0 0 24 24"); svg.setAttribute("aria-hidden", "true")
    line.setAttribute("d", path)
    svg.append(line)
    return svg
  }
  const host = document.createElement("ensoras-chat")
  host.style.setProperty("all", "initial", "important")
  const shadow = host.attachShadow({ mode: "closed" })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE())
  shadow.adoptedStyleSheets = [sheet]

  const title = make("h2", { id: "title" }), job = make("p", { class: "job" })
  const shut = make("button", { type: "button", class: "shut" }, icon("M6 6l12 12M18 6L6 18"))
  const log = make("div", { class: "log", role: "log", tabindex: "0" })
  const typing = make("p", { class: "typing", role: "status" })
  const problem = make("p", { class: "problem", role: "alert" })
  const email = make("input", { type: "email", id: "email", autocomplete: "email", maxlength: "254" })
  const emailLabel = make("label", { for: "email" })
  const emailLine = make("div", { class: "email" }, emailLabel, email)
  const text = make("textarea", { id: "text", rows: "2", maxlength: String(LONGEST) })
  const send = make("button", { type: "submit", class: "send" }, icon("M4 12l16-8-6 17-3-7z"))
  const textLabel = make("label", { for: "text", class: "unseen" })
  const form = make("form", { novalidate: "" }, emailLine, make("div", { class: "write" }, textLabel, text, send))
  const panel = make("div", { class: "panel", role: "dialog", "aria-labelledby": "title", hidden: "" },
    make("header", {}, make("div", {}, title, job), shut), log, typing, problem, form)
  const count = make("span", { class: "count", "aria-hidden": "true" })
  const launch = make("button", { type: "button", class: "launch", "aria-haspopup": "dialog", "aria-expanded": "false" },
    icon("M4 5h16v11H9l-5 4z"), count)
  const root = make("section", {}, panel, launch)
  shadow.append(root)

  const phone = matchMedia("(max-width: 480px)")
  const isOpen = () => !panel.hidden
  let look, unread = 0, read = ""

  // ---- what it says itself, in the project's language; numbers and times as the visitor's own region writes them, if it speaks that
  let region
  const say = (word, values = {}) => look.words[word].replace(/{(\w+)}/g, (whole, name) => values[name] ?? whole)
  const number = count => new Intl.NumberFormat(region).format(count)
  const label = (element, word) => element.setAttribute("aria-label", word)
  function speak() {
    region = navigator.languages.find(tag => tag.split("-")[0] === look.language) ?? look.language
    host.lang = look.language
    label(root, say("chat"))
    label(shut, say("close"))
    label(log, say("messages"))
    label(send, say("send"))
    textLabel.textContent = say("message")
    text.placeholder = say("write")
    emailLabel.textContent = say(look.emailQuestion === "optional" ? "emailOptional" : "email")
    counted()
  }

  function open() {
    panel.hidden = false
    root.classList.add("is-open")
    launch.setAttribute("aria-expanded", "true")
    label(launch, say("close"))
    if (phone.matches) panel.setAttribute("aria-modal", "true"); else panel.removeAttribute("aria-modal")
    ;(emailLine.hidden || email.value ? text : email).focus()
    log.scrollTop = log.scrollHeight
    seen()
  }
  function close() {
    panel.hidden = true
    root.classList.remove("is-open")
    launch.setAttribute("aria-expanded", "false")
    counted()
    launch.focus()
  }
  function counted() {
    count.textContent = unread > 9 ? number(9) + "+" : unread ? number(unread) : ""
    if (isOpen()) return
    const plural = "open." + new Intl.PluralRules(look.language).select(unread)
    label(launch, unread ? say(look.words[plural] ? plural : "open.other", { count: number(unread) }) : say("open"))
  }
  launch.addEventListener("click", () => isOpen() ? close() : open())
  shut.addEventListener("click", close)
  panel.addEventListener("keydown", event => {
    if (event.key === "Escape") { event.stopPropagation(); close() }
    if (event.key !== "Tab" || !panel.hasAttribute("aria-modal")) return
    const stops = [shut, log, email, text, send].filter(stop => stop.offsetParent), now = stops.indexOf(shadow.activeElement)
    const next = stops[(now + (event.shiftKey ? stops.length - 1 : 1)) % stops.length]
    if (now >= 0) { event.preventDefault(); next.focus() }
  })

  // ---- messages: text only; what looks like an address of the web becomes a link
  const shown = new Map()                                                  // place, or the number of a message on its way → its element
  const order = id => id.split(".").map(Number)
  const later = (a, b) => { const [x, y] = order(a), [p, q] = order(b); return x - p || y - q }
  function linked(into, words) {
    let from = 0
    for (const found of words.matchAll(/https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g)) {
      into.append(words.slice(from, found.index),
        make("a", { href: found[0], target: "_blank", rel: "noopener noreferrer nofollow" }, found[0]))
      from = found.index + found[0].length
    }
    into.append(words.slice(from))
  }
  function bubble(message) {
    const mine = message.from === "visitor", words = make("p", { class: "words" })
    linked(words, message.text)
    const it = make("div", { class: "message " + (mine ? "mine" : "theirs") },
      make("span", { class: mine ? "unseen" : "name" }, mine ? say("you") + " " : message.name), words, ...(message.files ?? []).map(fileLine))
    if (message.at) it.title = new Date(message.at).toLocaleString(region, { dateStyle: "medium", timeStyle: "short" })
    return it
  }
  // The secret goes in a header, never in an address: the file is fetched, then saved.
  function fileLine(file) {
    const it = make("button", { type: "button", class: "file" }, "\u{1F4CE} " + file.name)
    it.addEventListener("click", async () => {
      const answer = await ask("GET", "/files/" + file.id).catch(() => undefined)
      if (!answer?.ok) { problem.textContent = say("fileFailed"); return }
      const href = URL.createObjectURL(await answer.blob())
      make("a", { href, download: file.name }).click()
      setTimeout(() => URL.revokeObjectURL(href), 60_000)
    })
    return it
  }
  function show(message) {
    const waits = message.client && shown.get(message.client)
    if (shown.has(message.id)) return false
    if (waits) { waits.remove(); shown.delete(message.client) }
    const it = bubble(message)
    it.dataset.id = message.id
    const next = [...log.children].find(other => other.dataset.client || (other.dataset.id && later(other.dataset.id, message.id) > 0))
    const low = log.scrollHeight - log.scrollTop - log.clientHeight < 80
    log.insertBefore(it, next ?? null)
    shown.set(message.id, it)
    if (low) log.scrollTop = log.scrollHeight
    return true
  }
  function hear(event, data) {
    if (event === "message" && show(data) && data.from !== "visitor") {
      typing.textContent = ""
      if (isOpen() && document.visibilityState === "visible") seen(); else { unread++; counted() }
    }
    if (event === "typing") {
      typing.textContent = say("typing", { name: data.name })
      clearTimeout(hear.timer)
      hear.timer = setTimeout(() => { typing.textContent = "" }, 6000)
    }
    if (event === "read") { unread = 0; counted() }
    if (event === "begun") begin()
    if (event === "refresh") refresh().catch(() => {})
  }
  async function refresh() {
    const answer = await ask("GET", "/conversation")
    if (answer.status === 404) { save({ begun: false }); return false }
    if (!answer.ok) return answer.status !== 403
    const { messages, unread: fresh } = await answer.json()
    log.setAttribute("aria-busy", "true")
    messages.forEach(show)
    log.removeAttribute("aria-busy")
    log.scrollTop = log.scrollHeight
    unread = fresh
    counted()
    if (isOpen()) seen()
    return true
  }
  function seen() {
    unread = 0
    counted()
    const last = [...shown.keys()].filter(id => id.includes(".")).sort(later).at(-1)
    if (!kept.begun || !last || last === read || document.visibilityState !== "visible") return
    read = last
    ask("POST", "/presence", { read }).catch(() => { read = "" })
    tell("read")
  }
  addEventListener("visibilitychange", () => { if (isOpen()) seen() })

  // ---- writing: each message has a number, so that it arrives once however often it is sent
  const waiting = []
  let busy = false, typed = 0
  form.addEventListener("submit", event => {
    event.preventDefault()
    const words = text.value.replace(/[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n\t]/gu, "").trim()
    problem.textContent = ""
    if (!words) return text.focus()
    if (!emailLine.hidden && !email.checkValidity()) {
      problem.textContent = say(email.value ? "emailWrong" : "emailMissing")
      return email.focus()
    }
    const client = [...random(16)].map(byte => byte.toString(16).padStart(2, "0")).join("")
    const message = { client, text: words, from: "visitor", email: emailLine.hidden ? "" : email.value.trim() }
    message.element = bubble(message)
    message.element.dataset.client = client
    shown.set(client, message.element)
    log.append(message.element)
    log.scrollTop = log.scrollHeight
    text.value = ""
    waiting.push(message)
    flush()
  })
  text.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); form.requestSubmit() }
  })
  text.addEventListener("input", () => {
    if (!kept.begun || !text.value || Date.now() - typed < 4000) return
    typed = Date.now()
    ask("POST", "/typing").catch(() => {})
  })
  async function flush() {
    if (busy) return
    busy = true
    while (waiting.length) {
      const message = waiting[0], answer = await tried(message)
      waiting.shift()
      if (answer?.ok) {
        show({ ...message, ...await answer.json(), at: Date.now() })
        emailLine.hidden = true
        if (!kept.begun) { save({ begun: true }); tell("begun"); begin() }
        continue
      }
      if (answer?.status === 422) {                                        // back to where it was typed
        message.element.remove()
        shown.delete(message.client)
        text.value = text.value || message.text
        problem.textContent = refusal(message, await answer.json().catch(() => undefined))
      } else failed(message, { 403: "off", 429: "tooMuch" }[answer?.status] ?? "failed")
    }
    busy = false
  }
  function refusal(message, said) {
    const fields = said?.errors?.map(error => error.field) ?? []
    if (fields.includes("email")) return say(message.email ? "emailWrong" : "emailMissing")
    return [...message.text].length > LONGEST ? say("tooLong", { count: number(LONGEST) }) : say("refused")
  }
  async function tried(message) {
    for (let attempt = 0; attempt < 4; attempt++) {
      try {
        const body = { id: message.client, text: message.text, ...(message.email && { email: message.email }) }
        const answer = await ask("POST", "/messages", body, { keepalive: true })
        if (answer.status < 500) return answer
      } catch { /* no answer: the same message once more */ }
      await pause(500 * 2 ** attempt)
    }
  }
  function failed(message, word) {
    const again = make("button", { type: "button", class: "again" }, say("again"))
    const note = make("p", { class: "failed", role: "alert" }, say(word) + " ", again)
    again.addEventListener("click", () => { note.remove(); waiting.push(message); flush(); text.focus() })
    message.element.append(note)
    log.scrollTop = log.scrollHeight
  }

  // ---- listening: one stream for all tabs of a browser, where it can be agreed upon; else only while the page is seen
  const shared = navigator.locks && "BroadcastChannel" in window
  const channel = shared && new BroadcastChannel(place)
  if (channel) channel.onmessage = ({ data: [event, data] }) => hear(event, data)
  const tell = (event, data) => channel && channel.postMessage([event, data])
  let begun = false
  function begin() {
    load()
    if (begun || !kept.begun) return
    begun = true
    emailLine.hidden = true
    refresh().catch(() => {})
    if (shared) navigator.locks.request(place, listen)
    else listen()
  }
  async function listen() {
    for (let wait = 500; kept.begun; wait = Math.min(wait * 2, 30_000)) {
      while (!shared && document.hidden) await pause(1000)
      const from = Date.now()
      if (await streamed().catch(() => true) === false) return host.remove()
      if (Date.now() - from > 10_000) wait = 500
      await pause(wait * (0.5 + Math.random()))
    }
    begun = false
  }
  async function streamed() {
    const stop = new AbortController()
    const answer = await ask("GET", "/stream", undefined, { signal: stop.signal })
    if (answer.status === 403) return false
    if (answer.status === 404) { save({ begun: false }); return true }
    if (!answer.ok) { await pause(1000 * (Number(answer.headers.get("Retry-After")) || 5)); return true }
    await refresh()
    tell("refresh")
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = "", alarm
    try {
      for (;;) {
        clearTimeout(alarm)
        alarm = setTimeout(() => stop.abort(), 50_000)                     // the server is heard every 20 seconds
        const { value, done } = await reader.read()
        if (done) return true
        const parts = (rest + value).split("\n\n")
        rest = parts.pop()
        parts.forEach(heard)
        if (!shared && document.hidden) return true
      }
    } finally {
      clearTimeout(alarm)
      stop.abort()
    }
  }
  function heard(part) {
    const field = name => part.split("\n").filter(line => line.startsWith(name + ":")).map(line => line.slice(name.length + 1)).join("\n").trim()
    const event = field("event")
    if (event === "ping") ask("POST", "/presence", {}).catch(() => {})
    else if (event === "look") setTimeout(() => { refresh().catch(() => {}); tell("refresh") }, Math.random() * 3000)
    else { const data = JSON.parse(field("data")); hear(event, data); tell(event, data) }
  }

  // ---- beginning: nothing stands on the page before the project has said that it may
  async function start() {
    const answer = await fetch(base, { credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => undefined)
    if (!answer?.ok) return console.info("Ensoras: the chat is switched off, or may not stand on this site.")
    look = await answer.json()
    speak()
    const [r, g, b] = [1, 3, 5].map(at => parseInt(look.colour.slice(at, at + 2), 16) / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    root.style.setProperty("--tint", look.colour)
    root.style.setProperty("--on-tint", 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#000" : "#fff")
    root.classList.add(look.position)
    title.textContent = look.agentName
    job.textContent = look.jobTitle
    if (look.greeting) log.append(bubble({ from: "agent", name: look.agentName, text: look.greeting }))
    emailLine.hidden = look.emailQuestion === "off"
    email.required = look.emailQuestion === "required"
    document.body.append(host)
    begin()
  }
  if (document.body) start()
  else addEventListener("DOMContentLoaded", start)

  function STYLE() {
    return `
:host { all: initial; }
* { box-sizing: border-box; }
[hidden], .unseen { position: absolute; }
[hidden] { display: none !important; }
.unseen { width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
section { --ink: #1c2433; --quiet: #56637a; --surface: #fff; --sunken: #eef0f5; --line: #d9dee7; --bad: #b4232f; --ring: #1f6feb;
  position: fixed; z-index: 2147483000; bottom: 20px; right: 20px; display: flex; flex-direction: column; align-items: flex-end; gap: 14px;
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink); text-align: left; }
section.left { right: auto; left: 20px; align-items: flex-start; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
:focus-visible { outline: 3px solid var(--ring); outline-offset: 2px; }
svg { width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; display: block; }
.launch { position: relative; width: 56px; height: 56px; border-radius: 50%; display: grid; place-items: center; background: var(--tint); color: var(--on-tint);
  box-shadow: 0 2px 6px rgb(0 0 0 / 20%), 0 8px 24px rgb(0 0 0 / 22%); }
.launch svg { width: 26px; height: 26px; }
.count { position: absolute; top: -2px; right: -2px; min-width: 20px; height: 20px; padding: 0 5px; border-radius: 10px; background: #b4232f; color: #fff;
  font-size: 12px; font-weight: 600; line-height: 20px; text-align: center; }
.count:empty { display: none; }
.panel { width: 372px; max-width: calc(100vw - 40px); height: min(600px, calc(100vh - 116px)); height: min(600px, calc(100dvh - 116px)); display: flex; flex-direction: column;
  background: var(--surface); border-radius: 16px; overflow: hidden; box-shadow: 0 2px 8px rgb(0 0 0 / 14%), 0 16px 48px rgb(0 0 0 / 24%); }
header { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 14px 12px 14px 18px; background: var(--tint); color: var(--on-tint); }
header div { min-width: 0; overflow-wrap: anywhere; }
h2, p { margin: 0; }
h2 { font-size: 16px; font-weight: 650; line-height: 1.3; }
.job { font-size: 13px; }
.shut { width: 36px; height: 36px; border-radius: 10px; display: grid; place-items: center; flex: none; }
header :focus-visible { outline-color: currentColor; outline-offset: -2px; }
.log { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: 18px 16px 8px; display: flex; flex-direction: column; gap: 10px; }
.log:focus-visible { outline-offset: -4px; }
.message { display: flex; flex-direction: column; max-width: 86%; align-items: flex-start; }
.mine { align-self: flex-end; align-items: flex-end; }
.name { font-size: 12.5px; color: var(--quiet); margin: 0 0 2px 4px; }
.words { padding: 9px 13px; border-radius: 14px; background: var(--sunken); white-space: pre-wrap; overflow-wrap: anywhere; }
.file { margin-top: 6px; padding: 6px 11px; border: 1px solid var(--line); border-radius: 10px; font-size: 14px; overflow-wrap: anywhere; text-align: left; } .file:hover { text-decoration: underline; }
.theirs .words { border-bottom-left-radius: 4px; }
.mine .words { background: var(--tint); color: var(--on-tint); border-bottom-right-radius: 4px; }
.message[data-client] .words { opacity: .72; }
.message[data-client]:has(.failed) .words { opacity: 1; }
a { color: inherit; text-decoration: underline; }
.failed, .problem { color: var(--bad); font-size: 13px; }
.failed { margin-top: 4px; } .again { text-decoration: underline; font-weight: 600; }
.problem { padding: 0 16px 8px; } .problem:empty { display: none; }
.typing { min-height: 26px; padding: 0 18px 6px; font-size: 13px; color: var(--quiet); }
form { border-top: 1px solid var(--line); padding: 12px; }
.email { margin-bottom: 10px; } .email label { display: block; font-size: 13px; margin-bottom: 4px; }
input, textarea { width: 100%; font: inherit; font-size: 16px; color: var(--ink); background: var(--surface); border: 1px solid var(--quiet); border-radius: 10px; padding: 8px 11px; }
textarea { resize: none; display: block; }
::placeholder { color: var(--quiet); opacity: 1; }
.write { display: flex; align-items: flex-end; gap: 8px; }
.send { flex: none; width: 42px; height: 42px; border-radius: 10px; display: grid; place-items: center; background: var(--tint); color: var(--on-tint); }
.send svg { width: 20px; height: 20px; }
@media (prefers-color-scheme: dark) {
  section { --ink: #e7ebf3; --quiet: #a3aec0; --surface: #181d27; --sunken: #262d3a; --line: #303949; --bad: #ff9aa2; --ring: #8ab4ff; }
  .panel { box-shadow: 0 0 0 1px #303949, 0 16px 48px rgb(0 0 0 / 60%); }
}
@media (max-width: 480px) {
  section.is-open { inset: 0; }
  section.is-open .launch { display: none; }
  .panel { width: 100%; max-width: none; height: 100%; border-radius: 0; }
}
@media (prefers-reduced-motion: no-preference) {
  .panel { animation: rise .16s ease-out; }
  .launch { transition: transform .12s; } .launch:hover { transform: scale(1.05); }
  @keyframes rise { from { opacity: 0; transform: translateY(10px); } }
}
@media (forced-colors: active) { .launch, .panel, .words, .send { border: 1px solid; } }`
  }
})()
