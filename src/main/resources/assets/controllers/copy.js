import { Controller } from "@hotwired/stimulus"

export default class extends Controller {
  static targets = ["text", "word"]

  select() { this.textTarget.select() }

  async copy() {
    this.select()
    try { await navigator.clipboard.writeText(this.textTarget.value) } catch { document.execCommand("copy") }   // without https
    this.wordTarget.textContent = "Copied"
    clearTimeout(this.timer)
    this.timer = setTimeout(() => { this.wordTarget.textContent = "Copy" }, 2000)
  }

  disconnect() { clearTimeout(this.timer) }
}
