package com.ensoras.markup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.owasp.html.ElementPolicy;

/** A link opens elsewhere and tells nothing about where it was; one that leads nowhere is text. */
final class LinkRule implements ElementPolicy {

  @Override
  public @Nullable String apply(String element, List<String> attributes) {
    if (!isLink(attributes)) {
      return null;
    }
    attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer nofollow"));
    return element;
  }

  /** Names and values alternate: a value may be anything. */
  private static boolean isLink(List<String> attributes) {
    for (int at = 0; at < attributes.size(); at += 2) {
      if (attributes.get(at).equals("href")) {
        return true;
      }
    }
    return false;
  }
}
