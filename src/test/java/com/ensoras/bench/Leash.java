package com.ensoras.bench;

import java.util.List;
import java.util.stream.Stream;

/** For a program that must end when the one that starts it ends, be it killed. */
final class Leash {

  private Leash() {}

  /** The kernel holds it, over every exec. To be started by a thread that lives as long. */
  static List<String> on(String... command) {
    return Stream.concat(Stream.of("setpriv", "--pdeathsig", "TERM"), Stream.of(command)).toList();
  }
}
