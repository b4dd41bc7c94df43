package com.ensoras.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes on to another page of this site after something was done (303).
 *
 * @param path local, starts with one slash
 * @param toast one sentence about what was done, shown by the next page
 * @param once what only the next page may know, for example a new key; see {@link Once}
 */
public record Redirect(String path, @Nullable String toast, Map<String, String> once)
    implements Answer {

  public Redirect {
    if (!isLocal(path)) {
      throw new IllegalArgumentException("Not a path of this site: " + path);
    }
    once = Collections.unmodifiableMap(new LinkedHashMap<>(once));
  }

  public static Redirect to(String path) {
    return new Redirect(path, null, Map.of());
  }

  public Redirect toast(String sentence) {
    return new Redirect(path, sentence, once);
  }

  public Redirect once(String name, String value) {
    var more = new LinkedHashMap<>(once);
    more.put(name, value);
    return new Redirect(path, toast, more);
  }

  /** Whether the path can lead nowhere but to this site. */
  public static boolean isLocal(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && !path.startsWith("/.") // "/.//elsewhere" comes to "//elsewhere"
        && path.indexOf('\\') < 0
        && path.chars().noneMatch(Character::isISOControl);
  }

  @Override
  public String toString() {
    return "Redirect[" + path + "]";
  }
}
