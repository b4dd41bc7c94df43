package com.ensoras.markup;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.ElementPolicy;

/** Which images are shown, and from where. */
final class ImageRule implements ElementPolicy {

  private static final Pattern TINY = Pattern.compile("[0-2](px)?");

  private final Images images;
  private final Function<String, @Nullable String> own;

  ImageRule(Images images, Function<String, @Nullable String> own) {
    this.images = images;
    this.own = own;
  }

  @Override
  public @Nullable String apply(String element, List<String> attributes) {
    var source = take(attributes, "src");
    if (source == null) {
      return null;
    }
    var cid = Allowed.OWN_IMAGE.matcher(source);
    if (cid.matches()) {
      var address = own.apply(cid.group(1).strip());
      return address == null ? null : shown(element, attributes, address);
    }
    if (Allowed.DATA_IMAGE.matcher(source).matches()) {
      return shown(element, attributes, source.strip());
    }
    if (!Allowed.REMOTE_IMAGE.matcher(source).matches()) {
      return null;
    }
    return images == Images.SHOWN
        ? shown(element, attributes, source.strip())
        : blocked(element, attributes);
  }

  private static String shown(String element, List<String> attributes, String address) {
    attributes.addAll(List.of("src", address));
    return element;
  }

  /** A mark in its place, but none for what nobody was to see. */
  private static @Nullable String blocked(String element, List<String> attributes) {
    if (isTiny(attributes, "width") || isTiny(attributes, "height")) {
      return null;
    }
    var alt = take(attributes, "alt");
    var said = alt == null || alt.isBlank() ? "Image not shown" : alt;
    attributes.addAll(List.of("alt", said, "class", "blocked-image"));
    return element;
  }

  private static boolean isTiny(List<String> attributes, String name) {
    int at = attributes.indexOf(name);
    return at >= 0 && at % 2 == 0 && TINY.matcher(attributes.get(at + 1)).matches();
  }

  private static @Nullable String take(List<String> attributes, String name) {
    for (int at = 0; at < attributes.size(); at += 2) {
      if (attributes.get(at).equals(name)) {
        attributes.remove(at);
        return attributes.remove(at);
      }
    }
    return null;
  }
}
