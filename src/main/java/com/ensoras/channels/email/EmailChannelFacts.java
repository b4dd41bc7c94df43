package com.ensoras.channels.email;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the channel stands in the trail and in refusals; never with a password. */
final class EmailChannelFacts {

  private EmailChannelFacts() {}

  static Map<String, Object> of(EmailChannel channel) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("active", channel.active());
    for (var direction : Direction.values()) {
      var server = channel.server(direction);
      facts.put(direction.field("Host"), server.host());
      facts.put(direction.field("Port"), server.port());
      facts.put(direction.field("Encryption"), server.encryption().code());
      facts.put(direction.field("User"), server.user());
      facts.put(direction.field("HasPassword"), server.hasPassword());
      facts.put(direction.field("ChecksCertificate"), server.checksCertificate());
    }
    facts.put("marksRead", channel.marksRead());
    facts.put("fromAddress", channel.fromAddress());
    facts.put("fromName", channel.fromName());
    facts.put("signature", channel.signature());
    facts.put("team", channel.team() == null ? "" : channel.team().value().toString());
    facts.put("guidelines", channel.guidelines());
    return facts;
  }

  /** With a word where a password was typed, since nothing else would show that it changed. */
  static Map<String, Object> of(EmailChannel channel, EmailChannelDraft draft) {
    var facts = of(channel);
    for (var direction : Direction.values()) {
      if (draft.server(direction).brings()) {
        facts.put(direction.field("Password"), "set anew");
      }
    }
    return facts;
  }

  static List<String> words(EmailChannel channel) {
    return List.of(
        channel.active() ? "switched on" : "switched off",
        "IMAP server: " + orNone(channel.incoming().host()),
        "SMTP server: " + orNone(channel.outgoing().host()),
        "from: " + orNone(channel.fromAddress()));
  }

  private static String orNone(String value) {
    return value.isEmpty() ? "none" : value;
  }
}
