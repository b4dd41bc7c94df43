package com.ensoras.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of a mail's HTML. */
class MailHtmlTest {

  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][^\\s/>]*)([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\s([^\\s=/>]+)(?:=\"([^\"]*)\")?");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href",
          "target",
          "rel",
          "src",
          "alt",
          "title",
          "dir",
          "lang",
          "width",
          "height",
          "align",
          "valign",
          "bgcolor",
          "color",
          "border",
          "cellpadding",
          "cellspacing",
          "colspan",
          "rowspan",
          "span",
          "start",
          "size",
          "face",
          "style",
          "class");

  static List<Hostile> hostile() {
    return Hostile.all("http://127.0.0.1:9");
  }

  @Test
  void thereAreMany() {
    assertThat(hostile()).hasSizeGreaterThan(120);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothingIsLeftThatCouldActOrFetch(Hostile mail) {
    var cleaned = MailHtml.clean(mail.html());
    onlyWhatIsAllowed(cleaned);
    assertThat(cleaned.toLowerCase(Locale.ROOT))
        .doesNotContain("url(", "expression", "position:", "--a");
    assertThat(MailHtml.clean(cleaned)).as("cleaned twice").doesNotContain("<script");
    onlyWhatIsAllowed(MailHtml.clean(mail.html(), Images.SHOWN, id -> "/own/" + id.hashCode()));
  }

  @Test
  void ordinaryFormattingStays() {
    var html =
        "<h1 style=\"color:red;text-align:center\">Bill</h1><p>Dear <b>Ann</b>,<br>see:</p>"
            + "<table border=\"1\" cellpadding=\"2\"><tr><td width=\"20\" bgcolor=\"#eee\""
            + " style=\"padding:4px\">1</td></tr></table><ul><li>one</li></ul>"
            + "<blockquote>old</blockquote><font color=\"#333333\" face=\"Arial, sans-serif\">x</font>";
    assertThat(MailHtml.clean(html))
        .contains("color:red", "text-align:center", "<b>Ann</b>", "<td", "bgcolor=\"#eee\"")
        .contains("padding:4px", "<li>one</li>", "<blockquote>old</blockquote>")
        .contains("face=\"Arial, sans-serif\"");
  }

  @Test
  void linksOpenElsewhereAndTellNothing() {
    assertThat(MailHtml.clean("<a href=\"https://x.test/a?b=1&amp;c=2\" target=_top>x</a>"))
        .isEqualTo(
            "<a href=\"https://x.test/a?b&#61;1&amp;c&#61;2\" target=\"_blank\""
                + " rel=\"noopener noreferrer nofollow\">x</a>");
    assertThat(MailHtml.clean("<a href=\"mailto:a@x.test\">x</a>")).contains("mailto:a");
    assertThat(MailHtml.clean("<a href=\"/p/acme\">x</a>")).isEqualTo("x");
  }

  @Test
  void remoteImagesAreBlockedUntilAskedFor() {
    var html = "<img src=\"https://x.test/logo.png\" alt=\"Logo\" width=\"40\">";
    assertThat(MailHtml.clean(html))
        .doesNotContain("x.test")
        .contains("class=\"blocked-image\"", "alt=\"Logo\"");
    assertThat(MailHtml.clean(html, Images.SHOWN, id -> null))
        .contains("src=\"https://x.test/logo.png\"", "width=\"40\"")
        .doesNotContain("blocked-image");
    assertThat(MailHtml.clean("<img src=\"https://x.test/p.gif\" width=1 height=1>")).isEmpty();
  }

  @Test
  void imagesOfTheMailItselfAreShownWhereTheyLie() {
    var html = "<img src=\"cid:logo@x\"><img src=\"cid:missing\"><img src=\"CID:logo@x\">";
    var cleaned =
        MailHtml.clean(html, Images.BLOCKED, id -> id.equals("logo@x") ? "/files/1" : null);
    assertThat(cleaned).isEqualTo("<img src=\"/files/1\" /><img src=\"/files/1\" />");
    assertThat(MailHtml.clean(html)).isEmpty();
  }

  @Test
  void plainTextIsWhatAReaderWouldSee() {
    var html =
        "<html><head><title>T</title><style>p{}</style></head><body><h1>Bill</h1>\n"
            + "<p>Dear   <b>Ann</b>,<br>see <a href=\"https://x.test/1\">here</a> or"
            + " <a href=\"https://y.test\">https://y.test</a>.</p><ul><li>one<li>two</ul>"
            + "<table><tr><td>a</td><td>b</td></tr></table><pre>x\n  y</pre>"
            + "<script>bad()</script><div>On Tuesday we wrote:<blockquote><p>old</p><p>older</p>"
            + "</blockquote></div></body></html>";
    assertThat(MailHtml.text(html))
        .isEqualTo(
            """
            Bill

            Dear Ann,
            see here (https://x.test/1) or https://y.test.

            - one
            - two

            a b

            x
              y

            On Tuesday we wrote:

            > old
            >
            > older\
            """);
    assertThat(MailHtml.text("")).isEmpty();
  }

  @Test
  void quotationsWithinQuotationsDoNotMakeTheTextManyTimesLonger() {
    assertThat(MailHtml.text("<blockquote>".repeat(3) + "a<br>b")).isEqualTo(">>> a\n>>> b");
    var deep = "<blockquote>".repeat(200);
    assertThat(MailHtml.text(deep + "a<br><br>b")).isEqualTo(">>>>> a\n>>>>>\n>>>>> b");
    assertThat(MailHtml.text(deep + "x<br>".repeat(150_000)))
        .startsWith(">>>>> x\n>>>>> x\n")
        .hasSizeBetween(900_000, 1_000_000);
  }

  @Test
  void spacesAtTheEndsOfLinesGo() {
    assertThat(MailHtml.text("<pre>a \t \n  b  \n\n \nc </pre>")).isEqualTo("a\n  b\n\n\nc");
  }

  @Test
  void textBecomesHtmlThatSaysTheSame() {
    var html = MailHtml.ofText("a < b & \"c\"\n<script>");
    assertThat(html).doesNotContain("<script>");
    assertThat(MailHtml.clean(html)).contains("a &lt; b &amp;", "&lt;script&gt;", "pre-wrap");
  }

  private static void onlyWhatIsAllowed(String cleaned) {
    var tags = TAG.matcher(cleaned);
    while (tags.find()) {
      assertThat(tags.group(1)).isIn(elements());
      var attributes = ATTRIBUTE.matcher(tags.group(2));
      while (attributes.find()) {
        assertThat(attributes.group(1)).as(tags.group()).isIn(ATTRIBUTES);
        if (attributes.group(1).equals("href")) {
          assertThat(attributes.group(2)).matches("(?i)(https?://|mailto:).*");
        }
        if (attributes.group(1).equals("src")) {
          assertThat(attributes.group(2)).matches("(?i)(https?://|/own/|data:image/gif;).*");
        }
      }
    }
    // The empty comment is the sanitiser's: it parts braces that template languages would take.
    var rest = TAG.matcher(cleaned).replaceAll("").replace("{<!-- -->{", "");
    assertThat(rest).doesNotContain("<");
  }

  private static List<String> elements() {
    var all = new ArrayList<String>(List.of("a", "img"));
    all.addAll(List.of(Allowed.TEXT));
    all.addAll(List.of(Allowed.TABLES));
    return all;
  }
}
