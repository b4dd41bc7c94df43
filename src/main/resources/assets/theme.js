// Blocking and tiny, so that no page ever flashes in the wrong colours.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)")
  const apply = () => {
    let choice = null
    try { choice = localStorage.getItem("theme") } catch { /* storage may be refused */ }
    const theme = choice === "light" || choice === "dark" ? choice : dark.matches ? "dark" : "light"
    document.documentElement.setAttribute("data-bs-theme", theme)
  }
  apply()
  dark.addEventListener("change", apply)
  addEventListener("storage", event => event.key === "theme" && apply())
  addEventListener("theme:chosen", apply)
})()
