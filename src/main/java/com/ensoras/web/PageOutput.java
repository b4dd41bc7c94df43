package com.ensoras.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Map;

/** Knows the request's token while a page is written, so that no form can forget it. */
final class PageOutput extends OwaspHtmlTemplateOutput {

  private final String csrf;
  private boolean posts;

  PageOutput(TemplateOutput output, String csrf) {
    super(output);
    this.csrf = csrf;
  }

  /** Puts the hidden field into every form that posts, as its last. */
  static final class Tokens implements HtmlInterceptor {

    @Override
    public void onHtmlTagOpened(
        String name, Map<String, Object> attributes, TemplateOutput output) {
      if (output instanceof PageOutput page) {
        page.posts = "post".equals(attributes.get("method"));
      }
    }

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {
      if (output instanceof PageOutput page && page.posts) {
        page.posts = false;
        page.writeContent("<input type=\"hidden\" name=\"_csrf\" value=\"");
        page.setContext("input", "value");
        page.writeUserContent(page.csrf);
        page.writeContent("\">");
      }
    }
  }
}
