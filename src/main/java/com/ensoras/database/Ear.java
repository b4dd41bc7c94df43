package com.ensoras.database;

/**
 * Hears notifications of PostgreSQL that are not for the pages' live streams; one bean for each
 * first word. What it is told is a hint: it must return at once, and look for itself.
 */
public interface Ear {

  /** The first word of what it listens for. */
  String word();

  void hear(String rest);

  /** Something may not have been heard. */
  void missed();
}
