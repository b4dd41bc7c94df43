package com.ensoras.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

/** Writes the HTML part; the plain part stands in {@link MailText} itself. */
@Component
class LetterWriter {

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "com.ensoras");

  String html(MailText text) {
    var html = new StringOutput();
    templates.render("mail/letter.jte", text, html);
    return html.toString();
  }
}
