package com.ensoras.access;

/** How an actor came in, so that the same can be read again under the lock. */
record EntryKey(byte[] sessionHash, String slug, Call call) {

  @Override
  public String toString() {
    return "EntryKey[" + slug + "]";
  }
}
