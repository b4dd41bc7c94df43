// The page's side of the live stream: hints come in, the page fetches itself and morphs.
import { session } from "@hotwired/turbo"

const meta = name => document.querySelector(`meta[name="${name}"]`)?.content ?? ""
const project = () => meta("live-project")
let timer, last = 0, missed = false

function hear(topic, by) {
  dispatchEvent(new CustomEvent("live:heard", { detail: topic }))                  // for what keeps itself current
  if (by && session.recentRequests.has(by)) return                               // our own change
  if (topic !== "*" && topic !== "access" && !meta("live").split(" ").includes(topic)) return
  if (document.hidden) missed = true                                             // refreshed when looked at
  else timer ??= setTimeout(refresh, Math.max(last + 1000 - Date.now(), Math.random() * 50))
}

function refresh() {
  timer = undefined
  if (session.navigator.currentVisit || document.querySelector("form[aria-busy]")) {
    timer = setTimeout(refresh, 100)                                             // Turbo would drop it
    return
  }
  last = Date.now()
  session.refresh(document.baseURI)
}

let join
if ("SharedWorker" in window) {
  const { port } = new SharedWorker(meta("live-worker"), { name: "ensoras-live" })
  port.onmessage = ({ data: [of, topic, by] }) => of === project() && hear(topic, by)
  join = () => port.postMessage(project())
  addEventListener("pagehide", () => port.postMessage("*bye"))
} else {
  let source, of, shut = false                                                   // a stream of its own, only while seen
  join = () => {
    if (source && (document.hidden || of !== project())) { source.close(); source = undefined }
    if (source || document.hidden || !project()) return
    of = project()
    source = new EventSource(`/live?project=${encodeURIComponent(of)}`)
    source.addEventListener("changed", event => hear(...event.data.split(" ")))
    source.onopen = () => { shut = false }
    source.onerror = () => {
      if (source?.readyState !== 2) return
      source = undefined
      if (!shut) hear("*")                                                       // refused: the page finds out why
      else setTimeout(join, 10_000)
      shut = true
    }
  }
}
addEventListener("turbo:load", () => join())
addEventListener("pageshow", event => { if (event.persisted) { join(); hear("*") } })
addEventListener("visibilitychange", () => {
  if (!("SharedWorker" in window)) join()
  if (!document.hidden && missed) { missed = false; hear("*") }
})
// A page that another overtakes while its text still comes is aborted by Turbo: nothing went wrong.
addEventListener("unhandledrejection", event => { if (event.reason?.name === "AbortError") event.preventDefault() })
