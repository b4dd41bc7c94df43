// Times in the viewer's zone and words that stay true while the page is open.
const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" })
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" })
const dayAndYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" })
const count = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`

function relative(at, now) {                                                     // as Formats.relative
  const seconds = Math.floor(Math.abs(now - at) / 1000), ahead = at > now
  if (seconds < 60) return ahead ? "in a moment" : "just now"
  if (seconds >= 30 * 86_400) return (at.getFullYear() === now.getFullYear() ? day : dayAndYear).format(at)
  const whole = ahead ? Math.round : Math.floor                                   // 7 days from now are 7 days
  const minutes = whole(seconds / 60), hours = whole(seconds / 3600)
  const span = minutes < 60 ? count(minutes, "minute") : hours < 24 ? count(hours, "hour") : count(whole(seconds / 86_400), "day")
  return ahead ? `in ${span}` : `${span} ago`
}

export function tellTimes() {
  const now = new Date()
  document.querySelectorAll("time[datetime]").forEach(time => {
    const at = new Date(time.dateTime)
    if (Number.isNaN(at.getTime())) return
    time.title = exact.format(at)
    const text = time.hasAttribute("data-exact") ? exact.format(at) : relative(at, now)
    if (time.textContent !== text) time.textContent = text
  })
}

addEventListener("turbo:load", tellTimes)
addEventListener("turbo:render", tellTimes)
addEventListener("turbo:frame-render", tellTimes)
setInterval(() => document.hidden || tellTimes(), 30_000)
