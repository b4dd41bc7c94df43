package com.ensoras.accounts;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Recognises the common browsers and systems in what a browser says of itself. */
final class Devices {

  // The order matters: each of the first also claims to be one of the later.
  private static final List<Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("HeadlessChrome/", "Chrome"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS X", "macOS"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Linux", "Linux"));

  private static final String UNKNOWN = "";

  private Devices() {}

  static String name(String userAgent) {
    var browser = firstIn(userAgent, BROWSERS);
    var system = firstIn(userAgent, SYSTEMS);
    if (browser.equals(UNKNOWN)) {
      return system.equals(UNKNOWN) ? "Unknown device" : system;
    }
    return system.equals(UNKNOWN) ? browser : browser + " on " + system;
  }

  private static String firstIn(String userAgent, List<Entry<String, String>> known) {
    return known.stream()
        .filter(each -> userAgent.contains(each.getKey()))
        .map(Entry::getValue)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
