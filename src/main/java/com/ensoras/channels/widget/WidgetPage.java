package com.ensoras.channels.widget;

import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;
import java.util.stream.Stream;

/**
 * Channels > Widget.
 *
 * @param address of the script that pages load
 */
record WidgetPage(String project, Widget widget, Form form, List<Choice> teams, String address) {

  String href() {
    return WidgetController.href(project);
  }

  boolean hasKey() {
    return !widget.key().isEmpty();
  }

  /** What is copied into the pages of a site. */
  String tag() {
    return "<script src=\"%s\" data-project=\"%s\" async></script>"
        .formatted(address, widget.key());
  }

  List<Choice> sides() {
    return Stream.of(Side.values()).map(each -> Choice.of(each.code(), each.label())).toList();
  }

  List<Choice> questions() {
    return Stream.of(EmailQuestion.values())
        .map(each -> Choice.of(each.code(), each.label()))
        .toList();
  }
}
