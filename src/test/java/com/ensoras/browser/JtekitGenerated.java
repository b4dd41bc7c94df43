package com.ensoras.browser;

import com.ensoras.web.Form;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Map;

/**
 * The template {@code browser/kit.jte} of {@link KitTest}, by hand: the product has none for tests.
 */
public final class JtekitGenerated {

  private JtekitGenerated() {}

  public static void render(HtmlTemplateOutput out, HtmlInterceptor tokens, Form form) {
    out.writeContent(
        """
        <form method="post" action="/kit" id="kit-form" data-controller="form">
          <div id="counter">%s</div>
          %s
          <label class="form-label" for="f-name">Name</label>
          <input class="form-control" id="f-name" name="name" value="%s">
          <label class="form-label" for="f-note">Note</label>
          <textarea class="form-control" id="f-note" name="note">%s</textarea>
          <label><input type="checkbox" class="form-check-input" id="f-tick" name="tick" value="1"> Tick</label>
          <details id="more"><summary>More</summary><p>Inside</p></details>
          <button class="btn btn-primary" id="save" type="submit" data-turbo-submits-with="Saving…">Save</button>
          <a class="btn btn-quiet" id="cancel" href="/kit/other" data-form-leave>Cancel</a>
        </form>
        <p><a id="elsewhere" href="/kit/other">Elsewhere</a>
        <a id="in-dialog" href="/kit/dialog" data-turbo-frame="dialog-frame">Dialog</a></p>
        """
            .formatted(
                KitTest.Kit.VERSION.get(),
                form.errors().isEmpty()
                    ? ""
                    : "<div class=\"alert alert-danger\" id=\"errors\" role=\"alert\" tabindex=\"-1\">"
                        + form.errors().fields().getFirst().sentence()
                        + "</div>",
                form.value("name"),
                form.value("note")));
  }

  public static void renderMap(
      HtmlTemplateOutput out, HtmlInterceptor tokens, Map<String, Object> values) {
    throw new UnsupportedOperationException();
  }
}
