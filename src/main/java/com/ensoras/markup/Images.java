package com.ensoras.markup;

/**
 * What becomes of images that lie elsewhere: fetching one tells its server that the mail is read.
 */
public enum Images {
  /** A mark stands in their place. */
  BLOCKED,
  /** Fetched: somebody asked for them. */
  SHOWN
}
