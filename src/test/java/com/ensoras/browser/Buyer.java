package com.ensoras.browser;

/** A customer, on their side of a channel. */
interface Buyer extends AutoCloseable {

  /** What they are known by. */
  String ADDRESS = "anna@example.test";

  void writes(String text);

  /** Whatever is on its way arrives, as their message number so and so, and says this. */
  void reads(int number, String text);

  @Override
  void close();
}
