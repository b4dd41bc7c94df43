import { Controller } from "@hotwired/stimulus"

// A mail's frame is as high as the mail, up to a limit from which it scrolls.
export default class extends Controller {
  static values = { most: { type: Number, default: 900 } }

  fit() {
    const shown = this.element.contentDocument?.documentElement
    if (shown) this.element.style.height = `${Math.min(shown.scrollHeight + 2, this.mostValue)}px`
  }
}
