package com.ensoras.channels.email;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.kernel.Texts;
import com.ensoras.markup.Images;
import com.ensoras.markup.MailHtml;
import com.ensoras.people.TeamId;
import java.util.Optional;
import java.util.UUID;

/**
 * What was typed about the e-mail channel.
 *
 * @param team the id of a team as it came, empty for none
 */
record EmailChannelDraft(
    boolean active,
    ServerDraft incoming,
    boolean marksRead,
    ServerDraft outgoing,
    String fromAddress,
    String fromName,
    String signature,
    String team,
    String guidelines) {

  static final int LONGEST_NAME = 100;
  static final int LONGEST_SIGNATURE = 20_000;
  static final int LONGEST_GUIDELINES = 10_000;

  EmailChannelDraft {
    fromAddress = EmailAddress.parse(fromAddress).map(EmailAddress::address).orElse(fromAddress);
    fromName = Names.tidy(fromName);
    team = team.strip();
    guidelines = guidelines.strip().replace("\r\n", "\n");
  }

  /**
   * @throws Invalid naming all fields that are wrong
   */
  void check() {
    var errors = new Invalid.Errors();
    incoming.check(Direction.INCOMING, errors);
    outgoing.check(Direction.OUTGOING, errors);
    if (!fromAddress.isBlank() && EmailAddress.parse(fromAddress).isEmpty()) {
      errors.add("fromAddress", "Enter an e-mail address.");
    }
    if (!fromName.isEmpty()) {
      Names.problem(fromName, LONGEST_NAME).ifPresent(wrong -> errors.add("fromName", wrong));
    }
    Texts.problem(signature, LONGEST_SIGNATURE).ifPresent(wrong -> errors.add("signature", wrong));
    Texts.problem(guidelines, LONGEST_GUIDELINES)
        .ifPresent(wrong -> errors.add("guidelines", wrong));
    if (!team.isEmpty() && teamId().isEmpty()) {
      errors.add("team", "Choose a team of this project.");
    }
    errors.refuse();
  }

  ServerDraft server(Direction direction) {
    return switch (direction) {
      case INCOMING -> incoming;
      case OUTGOING -> outgoing;
    };
  }

  Optional<TeamId> teamId() {
    try {
      return team.isEmpty() ? Optional.empty() : Optional.of(new TeamId(UUID.fromString(team)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty(); // check() refuses it with the field's name
    }
  }

  /** It is shown to customers and to members: only what is allowed in mails stays. */
  String cleanSignature() {
    return MailHtml.clean(signature, Images.SHOWN, id -> null).strip();
  }
}
