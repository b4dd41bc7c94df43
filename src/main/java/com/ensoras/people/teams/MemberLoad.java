package com.ensoras.people.teams;

import com.ensoras.access.MemberId;
import com.ensoras.people.members.Away;
import com.ensoras.web.Formats;
import org.jspecify.annotations.Nullable;

/**
 * What a member of a team has of its tickets.
 *
 * @param key of its line
 * @param member null for what nobody has, and for those together who do not sit in the team
 * @param away null when they are there
 * @param cap how many they get by distribution at most; null for no limit
 */
record MemberLoad(
    String key,
    @Nullable MemberId member,
    String name,
    @Nullable Away away,
    @Nullable Integer cap,
    Balances.Balance balance) {

  /** "3 of 5". */
  String open() {
    return Formats.number(balance.open()) + (cap == null ? "" : " of " + cap);
  }

  boolean isFull() {
    return cap != null && balance.open() >= cap;
  }
}
