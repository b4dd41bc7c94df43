package com.ensoras.channels.email;

import com.ensoras.access.Actor;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Refusal;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tries the stored servers for real, outside of any transaction: signs in and looks into the inbox,
 * or signs in to send and sends nothing.
 */
@Component
class ConnectionTrials {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final EmailChannels channels;
  private final Duration patience;

  @Autowired
  ConnectionTrials(EmailChannels channels) {
    this(channels, PATIENCE);
  }

  ConnectionTrials(EmailChannels channels, Duration patience) {
    this.channels = channels;
    this.patience = patience;
  }

  /**
   * @throws CannotConnect saying for each direction why it does not work
   */
  void requireBoth(Actor actor) {
    var errors = new ArrayList<Refusal.FieldError>();
    for (var direction : Direction.values()) {
      problem(actor, direction)
          .ifPresent(why -> errors.add(new Refusal.FieldError(direction.field("Host"), why)));
    }
    if (!errors.isEmpty()) {
      throw new CannotConnect(errors);
    }
  }

  /**
   * Empty when it works.
   *
   * @throws Invalid when there is no server to try
   */
  Optional<String> problem(Actor actor, Direction direction) {
    var access = channels.access(actor, direction);
    if (access.server().host().isEmpty()) {
      throw new Invalid(direction.field("Host"), "Enter and save the server first.");
    }
    try {
      switch (direction) {
        case INCOMING -> receive(access);
        case OUTGOING -> send(access);
      }
      return Optional.empty();
    } catch (MessagingException failed) {
      return Optional.of(ConnectionReason.of(failed, access.server()));
    }
  }

  private void receive(EmailChannels.Access access) throws MessagingException {
    var server = access.server();
    try (var store = MailSessions.of(Direction.INCOMING, server, patience).getStore()) {
      store.connect(server.host(), server.port(), server.user(), access.password());
      try (var inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
      }
    }
  }

  private void send(EmailChannels.Access access) throws MessagingException {
    var server = access.server();
    var user = server.user().isEmpty() ? null : server.user();
    try (var transport = MailSessions.of(Direction.OUTGOING, server, patience).getTransport()) {
      transport.connect(server.host(), server.port(), user, access.password());
    }
  }
}
