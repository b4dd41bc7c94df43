// Signed out while something is half typed: the page stays, so that nothing typed is lost.
import { session } from "@hotwired/turbo"
import { dirtyForms } from "app/unsaved"
import { say } from "app/say"

addEventListener("turbo:before-fetch-response", event => {
  const { response } = event.detail.fetchResponse
  const out = response.headers.has("X-Signed-Out") || (response.redirected && new URL(response.url).pathname === "/sign-in")
  if (!out) return
  if (dirtyForms().length === 0) {
    if (response.headers.has("X-Signed-Out")) { event.preventDefault(); location.reload() }
    return
  }
  event.preventDefault()
  session.navigator.stop()                                                       // else the visit hangs for ever
  if (!document.querySelector("#toasts [data-signed-out]")) {
    say("You were signed out. Sign in in a new tab, then save again.", { stays: true, link: { href: "/sign-in", text: "Sign in" } })
    document.querySelector("#toasts > :last-child")?.setAttribute("data-signed-out", "")
  }
})
