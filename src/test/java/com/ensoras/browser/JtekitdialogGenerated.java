package com.ensoras.browser;

import com.ensoras.web.Form;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Map;

/** The template {@code browser/kitdialog.jte} of {@link KitTest}. */
public final class JtekitdialogGenerated {

  private JtekitdialogGenerated() {}

  public static void render(HtmlTemplateOutput out, HtmlInterceptor tokens, Form form) {
    out.writeContent(
        """
        <form method="post" action="/kit/dialog" id="dialog-form" data-controller="form">
          %s
          <label class="form-label" for="f-mail">Address</label>
          <input class="form-control" id="f-mail" name="mail" value="%s">
          <div class="form-buttons"><button class="btn btn-primary" id="send" type="submit">Send</button>
          <a class="btn btn-quiet" href="/kit" data-form-leave data-action="dialog#close">Cancel</a></div>
        </form>
        """
            .formatted(
                form.errors().isEmpty()
                    ? ""
                    : "<div class=\"alert alert-danger\" id=\"errors\" role=\"alert\" tabindex=\"-1\">No.</div>",
                form.value("mail")));
  }

  public static void renderMap(
      HtmlTemplateOutput out, HtmlInterceptor tokens, Map<String, Object> values) {
    throw new UnsupportedOperationException();
  }
}
