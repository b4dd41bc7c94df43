package com.ensoras.channels.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the widget stands in the trail and in refusals. */
final class WidgetFacts {

  private WidgetFacts() {}

  static Map<String, Object> of(Widget widget) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("active", widget.active());
    facts.put("greeting", widget.greeting());
    facts.put("colour", widget.colour());
    facts.put("position", widget.side().code());
    facts.put("emailQuestion", widget.emailQuestion().code());
    facts.put("team", widget.teamId());
    facts.put("agentName", widget.agentName());
    facts.put("jobTitle", widget.jobTitle());
    facts.put("sites", String.join(" ", widget.sites()));
    return facts;
  }

  static List<String> words(Widget widget) {
    return List.of(
        widget.active() ? "switched on" : "switched off",
        "agent: " + widget.agentName(),
        "sites: " + (widget.sites().isEmpty() ? "none" : String.join(", ", widget.sites())));
  }
}
