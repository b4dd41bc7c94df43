package com.ensoras.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What a page may load: only what this site serves. Two texts stand inside pages, the import map
 * and the style of Turbo's progress bar; both are constant and known by their hash. A nonce cannot
 * work: the first document's policy rules all the pages that follow in it.
 */
public final class ContentSecurityPolicy {

  private static final Pattern PROGRESS =
      Pattern.compile(
          "static get defaultCSS\\(\\) \\{\\s*return unindent`\n(.*?)`", Pattern.DOTALL);

  public static final String HEADER =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self' " + hash(Assets.importMap()),
          "style-src 'self' " + hash(progressStyle(Assets.named("turbo.js").text())),
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "frame-src 'self'",
          "worker-src 'self'",
          "manifest-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private ContentSecurityPolicy() {}

  /** As Turbo writes it: its numbers filled in, the first line's indent taken from every line. */
  static String progressStyle(String turbo) {
    var found = PROGRESS.matcher(turbo);
    if (!found.find()) {
      throw new IllegalStateException("Turbo no longer has its progress style where it was.");
    }
    var css =
        found
            .group(1)
            .replace("${ProgressBar.animationDuration}", "300")
            .replace("${ProgressBar.animationDuration / 2}", "150");
    var indent = css.length() - css.stripLeading().length();
    var lines = css.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      lines[i] = lines[i].substring(Math.min(indent, lines[i].length()));
    }
    return String.join("\n", lines);
  }

  private static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
