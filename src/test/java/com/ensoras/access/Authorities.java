package com.ensoras.access;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Random authorities from a fixed seed, so that a failure repeats. */
final class Authorities {

  private static final Permission[] ALL = Permission.values();

  private final Random random;

  Authorities(long seed) {
    this.random = new Random(seed);
  }

  /** Any set, also such that do not stand. */
  Set<Permission> anySet() {
    var chosen = EnumSet.noneOf(Permission.class);
    var density = random.nextDouble();
    Stream.of(ALL).filter(p -> random.nextDouble() < density).forEach(chosen::add);
    return chosen;
  }

  Authority any() {
    var seen = TicketsSeen.values()[random.nextInt(TicketsSeen.values().length)];
    return new Authority(PermissionSet.of(anySet()).closed(), seen, random.nextBoolean());
  }

  /** One that {@code wide} covers, to have equals and near ones among what is compared. */
  Authority within(Authority wide) {
    return any().cutTo(wide);
  }
}
