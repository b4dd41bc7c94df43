package com.ensoras.routes;

import com.ensoras.world.World;
import java.util.UUID;

/** Fills the variables of a pattern: with what exists, or with what does not. */
final class Addresses {

  private final World world;

  Addresses(World world) {
    this.world = world;
  }

  /** Existing things of Acme, so that a refusal cannot hide behind a 404. */
  String existing(Row row) {
    return row.pattern()
        .replace("{seq}", "1")
        .replace("{project}", world.acme)
        .replace("{member}", String.valueOf(world.vera.member()))
        .replace("{role}", world.role("Viewer").toString())
        .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
  }

  /** Nothing that exists but the project, so that who is let through changes nothing. */
  String missing(Row row) {
    return row.pattern()
        .replace("{seq}", "1")
        .replace("{project}", world.acme)
        .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
  }
}
