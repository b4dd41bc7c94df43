package com.ensoras.access;

/**
 * How an actor came in, so that the same can be read again under the lock. The hint is the maker's
 * request id, which live pages use to skip their own change.
 */
record EntryKey(byte[] sessionHash, String slug, String hint) {

  @Override
  public String toString() {
    return "EntryKey[" + slug + "]";
  }
}
