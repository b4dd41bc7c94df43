package com.ensoras.people.members;

import com.ensoras.kernel.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Where a page of the list of members begins: a place in the order by name, as one word. */
record MemberCursor(String nameKey, UUID id) {

  static MemberCursor parse(String word) {
    try {
      var parts = word.split("~", 2);
      var name = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      if (name.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("a name that nobody has");
      }
      return new MemberCursor(name, UUID.fromString(parts[0]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new Invalid("cursor", "This cursor does not belong to the list.");
    }
  }

  @Override
  public String toString() {
    var name = nameKey.getBytes(StandardCharsets.UTF_8);
    return id + "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(name);
  }
}
