package com.ensoras.markup;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * Makes the HTML of a mail harmless, by a list of what may stand in it ({@link Allowed}). What
 * comes out is to be shown in a {@link MailFrame} all the same: two walls, each of which holds
 * alone.
 */
public final class MailHtml {

  private static final CssSchema STYLES = CssSchema.withProperties(Allowed.STYLES);
  private static final PolicyFactory FOR_TEXT = policy(Images.SHOWN, id -> null);

  private MailHtml() {}

  /** Images of the mail itself are left out; remote ones are blocked. */
  public static String clean(String html) {
    return clean(html, Images.BLOCKED, id -> null);
  }

  /**
   * @param ownImages where an image of the mail itself is shown, by its Content-ID; null when there
   *     is none
   */
  public static String clean(
      String html, Images images, Function<String, @Nullable String> ownImages) {
    var cleaned = new StringBuilder(html.length());
    var renderer =
        HtmlStreamRenderer.create(
            cleaned, invalid -> {}); // what cannot be written safely is left out: that is the point
    HtmlSanitizer.sanitize(html, policy(images, ownImages).apply(renderer));
    return cleaned.toString();
  }

  /** What a reader would see, as plain text: quotations marked, links with where they lead. */
  public static String text(String html) {
    var text = new TextWriter();
    HtmlSanitizer.sanitize(html, FOR_TEXT.apply(text));
    return text.written();
  }

  /** Plain text as HTML that looks the same. */
  public static String ofText(String text) {
    var safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<div style=\"white-space:pre-wrap\">" + safe + "</div>";
  }

  private static PolicyFactory policy(Images images, Function<String, @Nullable String> ownImages) {
    return new HtmlPolicyBuilder()
        .allowElements(Allowed.TEXT)
        .allowElements(Allowed.TABLES)
        .allowElements(new LinkRule(), "a")
        .allowElements(new ImageRule(images, ownImages), "img")
        .allowUrlProtocols("http", "https", "mailto", "cid", "data")
        .allowAttributes("href")
        .matching(Allowed.LINK)
        .onElements("a")
        .allowAttributes("src")
        .onElements("img")
        .allowAttributes("alt", "title")
        .globally()
        .allowAttributes("dir")
        .matching(Allowed.WORD)
        .globally()
        .allowAttributes("lang")
        .matching(Allowed.LANGUAGE)
        .globally()
        .allowAttributes("width", "height")
        .matching(Allowed.SIZE)
        .onElements("img", "table", "td", "th", "col", "colgroup", "tr", "hr")
        .allowAttributes("align", "valign")
        .matching(Allowed.WORD)
        .globally()
        .allowAttributes("bgcolor", "color")
        .matching(Allowed.COLOUR)
        .globally()
        .allowAttributes("border", "cellpadding", "cellspacing")
        .matching(Allowed.NUMBER)
        .onElements("table", "img")
        .allowAttributes("colspan", "rowspan", "span", "start", "size")
        .matching(Allowed.NUMBER)
        .onElements("td", "th", "col", "colgroup", "ol", "font")
        .allowAttributes("face")
        .matching(Allowed.FONT)
        .onElements("font")
        .allowStyling(STYLES)
        .toFactory();
  }
}
