package com.ensoras.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Everything of one project that its Owner can see. Named by handles. */
public record Visible(
    String owner,
    SortedMap<String, Seat> members,
    SortedMap<String, Role> roles,
    SortedMap<String, Invitation> invitations,
    SortedMap<String, Team> teams) {

  /** {@code role} is "Owner" for the Owner. */
  public record Seat(String role, boolean unconfirmed) {}

  public record Role(String name, Authority authority, SortedSet<String> handsOut) {}

  /** Pending ones only; the others are final and hold nothing. */
  public record Invitation(String address, String role, String inviter, SortedSet<String> teams) {}

  public record Team(String name, boolean active, SortedSet<String> seats) {}

  /** What a member may do, nothing for somebody who is none. */
  Authority authority(String account) {
    var seat = members.get(account);
    if (account.equals(owner)) {
      return Authority.EVERYTHING;
    }
    var role = seat == null ? null : roles.get(seat.role());
    return role == null ? new Authority(new java.util.TreeSet<>(), "mine", true) : role.authority();
  }

  /** The first difference in words, or "". */
  public String differenceTo(Visible product) {
    if (!owner.equals(product.owner)) {
      return "the Owner is " + owner + " in the model, " + product.owner + " in the product";
    }
    return first(
        difference("members", members, product.members),
        difference("roles", roles, product.roles),
        difference("pending invitations", invitations, product.invitations),
        difference("teams", teams, product.teams));
  }

  private static String first(String... sentences) {
    for (var sentence : sentences) {
      if (!sentence.isEmpty()) {
        return sentence;
      }
    }
    return "";
  }

  private static <T> String difference(String what, Map<String, T> model, Map<String, T> product) {
    var keys = new TreeMap<String, T>(model);
    keys.putAll(product);
    for (var key : keys.keySet()) {
      var here = model.get(key);
      var there = product.get(key);
      if (here == null || !here.equals(there)) {
        return what + ": " + key + " is " + here + " in the model, " + there + " in the product";
      }
    }
    return "";
  }
}
