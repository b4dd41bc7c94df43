package com.ensoras.people.members;

import com.ensoras.kernel.Invalid;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which members to list.
 *
 * @param search a part of the name or address, empty for all
 * @param role a role's id, "owner", or empty for all
 */
public record MemberFilter(
    String search, String role, @Nullable String after, @Nullable String before) {

  static final String OWNER = "owner";
  private static final int LONGEST = 200;

  public static final MemberFilter ALL = new MemberFilter("", "", null, null);

  /** What is compared with names and addresses. */
  String searchKey() {
    var cut = search.length() > LONGEST ? search.substring(0, LONGEST) : search;
    var known = cut.replace("\0", ""); // which no name holds and no database takes
    return Normalizer.normalize(known, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  boolean isOfRole() {
    return !role.isEmpty() && !role.equals(OWNER);
  }

  /**
   * @throws Invalid when it is no role's id
   */
  UUID roleId() {
    try {
      return UUID.fromString(role);
    } catch (IllegalArgumentException e) {
      throw new Invalid("role", "There is no such role.");
    }
  }

  boolean isEverybody() {
    return searchKey().isEmpty() && role.isEmpty();
  }
}
