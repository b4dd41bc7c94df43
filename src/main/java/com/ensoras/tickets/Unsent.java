package com.ensoras.tickets;

/** What a member has typed into a ticket and not sent; empty for nothing. */
record Unsent(String reply, String note) {}
