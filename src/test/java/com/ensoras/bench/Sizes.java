package com.ensoras.bench;

/** {@code ENSORAS_BENCH=small} proves within minutes that everything works. */
public final class Sizes {

  private static final boolean SMALL = "small".equals(System.getenv("ENSORAS_BENCH"));

  private Sizes() {}

  public static boolean small() {
    return SMALL;
  }

  public static int of(int full, int small) {
    return SMALL ? small : full;
  }
}
