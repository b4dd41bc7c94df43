package com.ensoras.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Writes templates with a layout around them. */
final class Renderer {

  private static final int USUAL_LENGTH = 32_768;

  private final TemplateEngine templates;

  Renderer() {
    templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Renderer.class.getClassLoader(), "com.ensoras");
    templates.setHtmlInterceptor(new PageOutput.Tokens());
  }

  String render(String layout, Around around) {
    var written = new StringOutput(USUAL_LENGTH);
    templates.render(layout, around, new PageOutput(written, around.frame().csrf()));
    return written.toString();
  }

  /** The page's own part, for a layout to put somewhere. */
  Content content(Page page) {
    return part(page.template(), page.model());
  }

  Content part(String template, Object model) {
    return output -> templates.render(template, model, output);
  }

  boolean knows(String template) {
    return templates.hasTemplate(template);
  }
}
