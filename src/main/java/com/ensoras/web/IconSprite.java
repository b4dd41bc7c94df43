package com.ensoras.web;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One file with all the icons that are named in {@code icons.txt}. */
final class IconSprite {

  private static final Pattern BODY = Pattern.compile("(?s)<svg[^>]*>(.*)</svg>");
  private static final Pattern EMPTY_BOX =
      Pattern.compile("<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\" ?/>");

  private IconSprite() {}

  static Set<String> names() {
    return Assets.read("assets/icons.txt")
        .lines()
        .map(line -> line.substring(line.lastIndexOf('/') + 1).replace(".svg", ""))
        .filter(name -> !name.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static String svg() {
    return names().stream()
        .map(IconSprite::symbol)
        .collect(Collectors.joining("", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "</svg>"));
  }

  private static String symbol(String name) {
    var body = BODY.matcher(Assets.read("assets/icons/" + name + ".svg"));
    if (!body.find()) {
      throw new IllegalStateException("Not an icon: " + name);
    }
    var paths = EMPTY_BOX.matcher(body.group(1)).replaceAll("").replaceAll("\\s*\n\\s*", "");
    return "<symbol id=\"" + name + "\" viewBox=\"0 0 24 24\">" + paths + "</symbol>";
  }
}
