package com.ensoras.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the request before this one handed over and nobody can read again; an argument of a page's
 * handler. Prints nothing of it.
 */
public record Once(Map<String, String> values) {

  public static final Once NOTHING = new Once(Map.of());

  public @Nullable String get(String name) {
    return values.get(name);
  }

  @Override
  public String toString() {
    return "Once" + values.keySet();
  }
}
