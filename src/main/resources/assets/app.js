import { Application } from "@hotwired/stimulus"
import { StreamActions, config, session, visit } from "@hotwired/turbo"
import "app/keep"
import "app/live"
import "app/problems"
import "app/time"
import "app/signed-out"
import { leaveOnPurpose } from "app/unsaved"
import { say } from "app/say"
import Autosave from "app/controllers/autosave"
import Bell from "app/controllers/bell"
import Beside from "app/controllers/beside"
import Bulk from "app/controllers/bulk"
import Compose from "app/controllers/compose"
import Copy from "app/controllers/copy"
import Dialog from "app/controllers/dialog"
import Files from "app/controllers/files"
import Filter from "app/controllers/filter"
import Form from "app/controllers/form"
import Insert from "app/controllers/insert"
import Keys from "app/controllers/keys"
import Macro from "app/controllers/macro"
import MailFrame from "app/controllers/mail-frame"
import Matrix from "app/controllers/matrix"
import Mention from "app/controllers/mention"
import Modal from "app/controllers/modal"
import Notify from "app/controllers/notify"
import Palette from "app/controllers/palette"
import Pick from "app/controllers/pick"
import Remember from "app/controllers/remember"
import Roles from "app/controllers/roles"
import Rows from "app/controllers/rows"
import Seen from "app/controllers/seen"
import Select from "app/controllers/select"
import Theme from "app/controllers/theme"
import Toast from "app/controllers/toast"
import Typing from "app/controllers/typing"
import WidgetPreview from "app/controllers/widget-preview"

config.forms.submitter = "aria-disabled"             // a disabled button would lose the focus
config.drive.progressBarDelay = 300
session.pageRefreshDebouncePeriod = 0                // live.js spaces refreshes itself

StreamActions.toast = function () { say(this.templateContent.textContent) }
StreamActions.go = function () {
  const href = this.getAttribute("href"), same = new URL(href, document.baseURI).pathname === location.pathname
  if (!same) leaveOnPurpose()
  visit(href, { action: same ? "replace" : "advance" })
}
// A frame whose page moved elsewhere (a permission lost, signed out): the whole page follows.
addEventListener("turbo:frame-missing", event => { event.preventDefault(); event.detail.visit(event.detail.response.url) })

const all = { autosave: Autosave, bell: Bell, beside: Beside, bulk: Bulk, compose: Compose, copy: Copy, dialog: Dialog, files: Files, filter: Filter, form: Form, insert: Insert, keys: Keys,
  macro: Macro, "mail-frame": MailFrame, matrix: Matrix, mention: Mention, modal: Modal, notify: Notify, palette: Palette, pick: Pick, remember: Remember, roles: Roles, rows: Rows, seen: Seen, select: Select, theme: Theme, toast: Toast, typing: Typing,
  "widget-preview": WidgetPreview }
const application = Application.start()
Object.entries(all).forEach(([name, controller]) => application.register(name, controller))
document.documentElement.dataset.scripted = ""       // for tests, and for what only makes sense with script
