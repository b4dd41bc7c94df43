package com.ensoras.channels.widget;

import com.ensoras.web.Form;

/** The widget as the form has it, and what was typed there. */
final class WidgetForm {

  private static final String ON = "true";

  private WidgetForm() {}

  static Form shown(Widget widget) {
    var form =
        Form.empty()
            .with("version", String.valueOf(widget.version()))
            .with("greeting", widget.greeting())
            .with("colour", widget.colour())
            .with("side", widget.side().code())
            .with("emailQuestion", widget.emailQuestion().code())
            .with("team", widget.teamId())
            .with("agentName", widget.agentName())
            .with("jobTitle", widget.jobTitle())
            .with("sites", String.join("\n", widget.sites()));
    return widget.active() ? form.with("active", ON) : form;
  }

  static WidgetDraft draft(Form form) {
    return new WidgetDraft(
        form.has("active", ON),
        form.value("greeting"),
        form.value("colour"),
        form.value("side"),
        form.value("emailQuestion"),
        form.value("team"),
        form.value("agentName"),
        form.value("jobTitle"),
        form.value("sites"));
  }
}
