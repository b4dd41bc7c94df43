package com.ensoras.channels.email;

import com.ensoras.kernel.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of a ticket: that of the channel with the ticket's secret behind a plus, as mail
 * servers deliver it to the same mailbox.
 */
final class ReplyAddress {

  private static final Pattern TOKEN = Pattern.compile("\\+t-([a-z2-7]{26})@");

  private ReplyAddress() {}

  static String of(String channel, String token) {
    var at = channel.lastIndexOf('@');
    return channel.substring(0, at) + "+t-" + token + channel.substring(at);
  }

  /** The address of the mailbox: without what stands behind a plus. */
  static String plain(String address) {
    return address.replaceFirst("\\+[^@]*@", "@");
  }

  /** The secrets in these addresses. */
  static List<String> tokens(Collection<EmailAddress> addresses) {
    return addresses.stream()
        .map(address -> TOKEN.matcher(address.address().toLowerCase(Locale.ROOT)))
        .filter(matcher -> matcher.find())
        .map(matcher -> matcher.group(1))
        .toList();
  }
}
