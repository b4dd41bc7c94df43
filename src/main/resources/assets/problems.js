// A refusal that is no page (an act that one may not do any more), and no answer at all: said, never silent.
import { say } from "app/say"

addEventListener("turbo:before-fetch-response", async event => {
  const { response } = event.detail.fetchResponse
  if (response.headers.has("X-Signed-Out") || !response.headers.get("Content-Type")?.startsWith("application/problem+json")) return
  const { detail, title } = await response.clone().json()
  say(detail ?? title ?? "That was refused.")
})
addEventListener("turbo:fetch-request-error", () => say("The server did not answer. Nothing is lost here; try again in a moment."))
