package com.ensoras.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one answer hands to the next page.
 *
 * @param requestId of the request that made it, empty without script; only the page that is fetched
 *     under the same id shows it, so that no other tab takes it away
 */
record Flash(String requestId, @Nullable String toast, Map<String, String> once) {

  static final Flash NOTHING = new Flash("", null, Map.of());

  boolean isFor(@Nullable String requestId) {
    return this.requestId.isEmpty() || this.requestId.equals(requestId);
  }

  boolean isNothing() {
    return toast == null && once.isEmpty();
  }

  String written() {
    var all = new LinkedHashMap<String, String>();
    all.put("id", requestId);
    if (toast != null) {
      all.put("toast", toast);
    }
    once.forEach((name, value) -> all.put("once." + name, value));
    return all.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + '=' + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  static Flash read(String written) {
    var all =
        Arrays.stream(written.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    var once = new LinkedHashMap<String, String>();
    all.forEach(
        (name, value) -> {
          if (name.startsWith("once.")) {
            once.put(name.substring("once.".length()), value);
          }
        });
    return new Flash(all.getOrDefault("id", ""), all.get("toast"), once);
  }

  @Override
  public String toString() {
    return "Flash" + once.keySet();
  }

  /** Only what would be taken for something else: a cookie has little room for other alphabets. */
  private static String encoded(String text) {
    return text.replace("%", "%25").replace("+", "%2B").replace("&", "%26").replace("=", "%3D");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
