package com.ensoras.markup;

/**
 * The page of its own in which a mail is shown, inside a frame. No script can run in it, it fetches
 * nothing but what it may, and it cannot reach out of its frame: this holds whatever the HTML is.
 */
public final class MailFrame {

  /**
   * For the frame's attribute. Same-origin, so that the mail's own images are sent to whoever is
   * signed in and the page can measure the height; without scripts that gives the mail nothing.
   */
  public static final String SANDBOX =
      "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

  private static final String STYLE =
      "body{margin:12px;font:14px/1.5 system-ui,sans-serif;color:#1d273b;background:#fff;"
          + "overflow-wrap:anywhere}"
          + "img{max-width:100%}"
          + "blockquote{margin:0 0 0 .5rem;padding-left:.75rem;border-left:2px solid #dadfe5}"
          + ".blocked-image{display:inline-block;padding:.25rem .5rem;border:1px dashed #929dab;"
          + "font-size:12px;color:#49566c}";

  private MailFrame() {}

  /** The header Content-Security-Policy of the frame's page. */
  public static String policy(Images images) {
    var remote = images == Images.SHOWN ? " http: https:" : "";
    return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"
        + remote
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox "
        + SANDBOX;
  }

  /**
   * @param cleaned by {@link MailHtml#clean}
   */
  public static String document(String cleaned) {
    return "<!doctype html><html lang=\"\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"referrer\" content=\"no-referrer\"><title>Mail</title><style>"
        + STYLE
        + "</style></head><body>"
        + cleaned
        + "</body></html>";
  }
}
