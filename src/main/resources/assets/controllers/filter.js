import { Controller } from "@hotwired/stimulus"

// Search and filters of a list: in the address, as one types, without empty parameters.
export default class extends Controller {
  connect() {
    this.tidy = ({ formData }) => [...formData].forEach(([name, value]) => value === "" && formData.delete(name))
    this.element.addEventListener("formdata", this.tidy)
  }

  disconnect() {
    clearTimeout(this.timer)
    this.element.removeEventListener("formdata", this.tidy)
  }

  soon() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.now(), 250)
  }

  now() {
    clearTimeout(this.timer)
    this.element.requestSubmit()
  }
}
