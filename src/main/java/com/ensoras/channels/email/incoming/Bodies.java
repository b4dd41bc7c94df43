package com.ensoras.channels.email.incoming;

import com.ensoras.markup.MailHtml;
import org.jspecify.annotations.Nullable;

/** The readable text of a part, in the ways in which it was sent. */
record Bodies(@Nullable String text, @Nullable String html) {

  static final Bodies NONE = new Bodies(null, null);

  /** The same thing in two ways: the first text, and the last HTML, which is the richest. */
  Bodies or(Bodies other) {
    return new Bodies(text == null ? other.text : text, other.html == null ? html : other.html);
  }

  /** One thing after the other, in both ways if one of them has HTML. */
  Bodies then(Bodies next) {
    if (isNone()) {
      return next;
    }
    if (next.isNone()) {
      return this;
    }
    var plain = asText() + "\n\n" + next.asText();
    return html == null && next.html == null
        ? new Bodies(plain, null)
        : new Bodies(plain, asHtml() + "\n" + next.asHtml());
  }

  private boolean isNone() {
    return text == null && html == null;
  }

  /** Empty when there is nothing to read. */
  String asText() {
    if (text != null) {
      return text;
    }
    return html == null ? "" : MailHtml.text(html);
  }

  private String asHtml() {
    return html != null ? html : MailHtml.ofText(text == null ? "" : text);
  }
}
