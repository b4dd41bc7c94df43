package com.ensoras.tickets;

/**
 * A message that came while its reader was writing a reply.
 *
 * @param seq its place
 * @param sentence who has written
 */
record Meanwhile(int seq, String sentence) {

  static Meanwhile of(Message newer) {
    return new Meanwhile(newer.seq(), sentence(newer));
  }

  static String sentence(Message newer) {
    return newer.author() == Author.CUSTOMER
        ? "The customer has written meanwhile."
        : newer.authorName() + " has answered meanwhile.";
  }
}
