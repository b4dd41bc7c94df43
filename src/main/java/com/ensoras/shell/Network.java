package com.ensoras.shell;

import com.ensoras.database.CannotStart;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A range of addresses: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one address alone. */
record Network(InetAddress start, int bits) {

  /**
   * From {@code ENSORAS_TRUSTED_PROXIES}: separated by commas; never looked up as names.
   *
   * @throws CannotStart naming what is not understood
   */
  static List<Network> parse(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(Network::one)
        .toList();
  }

  /** An address as it stands in a header, empty for anything else. */
  static Optional<InetAddress> address(String text) {
    try {
      var literal =
          text.matches("([0-9]{1,3}\\.){3}[0-9]{1,3}")
              || (text.contains(":") && text.matches("[0-9A-Fa-f:.]+"));
      return literal ? Optional.of(InetAddress.ofLiteral(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress other) {
    var here = start.getAddress();
    var there = other.getAddress();
    if (here.length != there.length) {
      return false;
    }
    for (var bit = 0; bit < bits; bit++) {
      var mask = 0x80 >> (bit % 8);
      if ((here[bit / 8] & mask) != (there[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static Network one(String text) {
    var parts = text.split("/", 2);
    var start = address(parts[0]);
    if (start.isEmpty() || (parts.length == 2 && !parts[1].matches("[0-9]{1,3}"))) {
      throw notUnderstood(text);
    }
    var longest = start.get().getAddress().length * 8;
    var bits = parts.length == 2 ? Integer.parseInt(parts[1]) : longest;
    if (bits > longest) {
      throw notUnderstood(text);
    }
    return new Network(start.get(), bits);
  }

  private static CannotStart notUnderstood(String text) {
    return new CannotStart(
        "ENSORAS_TRUSTED_PROXIES holds \"%s\"; it takes addresses and ranges such as 10.0.0.0/8, separated by commas."
            .formatted(text));
  }
}
