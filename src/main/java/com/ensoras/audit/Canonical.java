package com.ensoras.audit;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON with sorted names and no space: what the signature covers. The database's jsonb keeps the
 * content but neither order nor white space, so what is read back is brought into this form again.
 */
final class Canonical {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Canonical() {}

  /**
   * @throws IllegalArgumentException for a fraction, which the database might write differently
   */
  static String json(Map<String, ?> facts) {
    refuseFractions(facts);
    return JSON.writeValueAsString(new TreeMap<>(facts));
  }

  static String json(String json) {
    return JSON.writeValueAsString(JSON.readValue(json, Object.class));
  }

  static String write(Object value) {
    return JSON.writeValueAsString(value);
  }

  static Map<?, ?> map(String json) {
    return JSON.readValue(json, Map.class);
  }

  private static void refuseFractions(@Nullable Object value) {
    switch (value) {
      case Map<?, ?> map -> map.values().forEach(Canonical::refuseFractions);
      case Collection<?> all -> all.forEach(Canonical::refuseFractions);
      case Double fraction -> throw new IllegalArgumentException("no fractions in the trail");
      case Float fraction -> throw new IllegalArgumentException("no fractions in the trail");
      case null, default -> {}
    }
  }
}
