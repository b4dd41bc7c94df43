package com.ensoras.people.invitations;

import com.ensoras.access.RoleId;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom to invite as what, as it was typed.
 *
 * @param addresses one by one, each once; not yet known to be addresses
 */
record InvitationDraft(List<String> addresses, String role, List<String> teams) {

  static final int MOST_AT_ONCE = 100;

  private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]*)>\\s*");

  InvitationDraft {
    addresses = addresses.stream().map(String::strip).toList();
    teams = teams.stream().map(String::strip).filter(team -> !team.isEmpty()).distinct().toList();
    role = role.strip();
  }

  /**
   * Of what was pasted into one field: separated by lines, commas, semicolons or spaces, with names
   * ({@code Ada <ada@example.com>}) or without. The same address twice is meant once.
   */
  static InvitationDraft pasted(String text, String role, List<String> teams) {
    var all = Stream.of(text.split("[\\n\\r,;]+")).flatMap(InvitationDraft::within);
    return new InvitationDraft(once(all.toList()), role, teams);
  }

  static List<String> once(List<String> addresses) {
    var seen = new java.util.HashSet<String>();
    return addresses.stream()
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .filter(address -> seen.add(key(address)))
        .toList();
  }

  boolean isForOne() {
    return addresses.size() == 1;
  }

  /**
   * @throws Invalid for no address, or too many
   */
  void requireAddresses() {
    if (addresses.isEmpty()) {
      throw new Invalid("email", "Enter an e-mail address.");
    }
    if (addresses.size() > MOST_AT_ONCE) {
      throw new Invalid("email", "Invite at most " + MOST_AT_ONCE + " addresses at once.");
    }
  }

  /** Empty when nothing that could be a role was chosen. */
  Optional<RoleId> roleId() {
    try {
      return Optional.of(new RoleId(UUID.fromString(role)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Stream<String> within(String piece) {
    var named = NAMED.matcher(piece);
    return named.matches() ? Stream.of(named.group(1)) : Arrays.stream(piece.strip().split("\\s+"));
  }

  private static String key(String address) {
    return EmailAddress.parse(address)
        .map(EmailAddress::key)
        .orElse(address.toLowerCase(Locale.ROOT));
  }
}
