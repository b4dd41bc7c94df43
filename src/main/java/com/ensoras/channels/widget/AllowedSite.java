package com.ensoras.channels.widget;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A site as browsers name it in the header Origin: scheme, host, and a port that is not the usual
 * one.
 */
record AllowedSite(String origin) {

  /** Empty for whatever names no site or more than one; a path or a pattern, for example. */
  static Optional<AllowedSite> parse(String typed) {
    try {
      var line = typed.strip();
      var uri = new URI(ascii(line.endsWith("/") ? line.substring(0, line.length() - 1) : line));
      var scheme = lower(uri.getScheme());
      var host = lower(uri.getHost());
      if (host.isEmpty() || !(scheme.equals("https") || scheme.equals("http"))) {
        return Optional.empty();
      }
      var bare = scheme + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
      if (!bare.equals(uri.toString().toLowerCase(Locale.ROOT)) || uri.getPort() > 65535) {
        return Optional.empty();
      }
      return Optional.of(new AllowedSite(bare.replaceFirst(usual(scheme) + "$", "")));
    } catch (URISyntaxException | IllegalArgumentException noSite) {
      return Optional.empty();
    }
  }

  /** Without scheme and port. */
  static String host(String origin) {
    return origin.replaceFirst("^https?://", "").replaceFirst(":[0-9]+$", "");
  }

  private static String usual(String scheme) {
    return scheme.equals("https") ? ":443" : ":80";
  }

  private static String lower(@org.jspecify.annotations.Nullable String part) {
    return part == null ? "" : part.toLowerCase(Locale.ROOT);
  }

  /** Names in other alphabets as browsers send them. */
  private static String ascii(String site) {
    var start = site.indexOf("://");
    if (start < 0 || site.chars().allMatch(letter -> letter < 128)) {
      return site;
    }
    var end = site.indexOf(':', start + 3);
    var host = site.substring(start + 3, end < 0 ? site.length() : end);
    return site.substring(0, start + 3)
        + IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES)
        + (end < 0 ? "" : site.substring(end));
  }
}
