package com.ensoras.channels.email;

import com.ensoras.people.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * How a project receives and sends mail.
 *
 * @param active whether mails are fetched and answered
 * @param marksRead whether what was fetched is marked as read in its mailbox
 * @param fromAddress empty as long as nothing was set up
 * @param signature HTML, already cleaned
 * @param team where new tickets start; null for none
 * @param guidelines for the AI, beside the project's own
 * @param version moves with every change; zero before the first
 */
public record EmailChannel(
    boolean active,
    MailServer incoming,
    boolean marksRead,
    MailServer outgoing,
    String fromAddress,
    String fromName,
    String signature,
    @Nullable TeamId team,
    String guidelines,
    int version) {

  static final EmailChannel NOT_YET =
      new EmailChannel(
          false, MailServer.NO_IMAP, true, MailServer.NO_SMTP, "", "", "", null, "", 0);

  MailServer server(Direction direction) {
    return switch (direction) {
      case INCOMING -> incoming;
      case OUTGOING -> outgoing;
    };
  }
}
