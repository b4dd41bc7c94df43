package com.ensoras.channels.email.rules;

import com.ensoras.kernel.EmailAddress;
import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which rule a mail meets: a function of nothing else. */
final class Matching {

  private Matching() {}

  /**
   * The first that is active and matches.
   *
   * @param rules in the order in which they are asked
   * @param from null when the mail names nobody: then only its subject can match
   */
  static Optional<EmailRule> first(
      List<EmailRule> rules, @Nullable EmailAddress from, String subject) {
    return rules.stream().filter(rule -> rule.active() && matches(rule, from, subject)).findFirst();
  }

  static boolean matches(EmailRule rule, @Nullable EmailAddress from, String subject) {
    return switch (rule.type()) {
      case ADDRESS -> from != null && address(from.address()).equals(address(rule.pattern()));
      case DOMAIN -> from != null && isWithin(domainOf(from), domain(rule.pattern()));
      case SUBJECT -> words(subject).contains(words(rule.pattern()));
    };
  }

  /** In lower case, and as the network writes it; as it is when it cannot be a domain. */
  static String domain(String typed) {
    var lower = typed.toLowerCase(Locale.ROOT);
    try {
      return IDN.toASCII(lower);
    } catch (IllegalArgumentException noDomain) {
      return lower;
    }
  }

  /** One and the same for bücher.example and xn--bcher-kva.example. */
  private static String address(String address) {
    int at = address.lastIndexOf('@');
    return address.substring(0, at + 1).toLowerCase(Locale.ROOT)
        + domain(address.substring(at + 1));
  }

  private static String domainOf(EmailAddress from) {
    return domain(from.address().substring(from.address().lastIndexOf('@') + 1));
  }

  private static boolean isWithin(String domain, String wanted) {
    return domain.equals(wanted) || domain.endsWith("." + wanted);
  }

  /** Case, width and spaces make no difference. */
  private static String words(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return folded.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
