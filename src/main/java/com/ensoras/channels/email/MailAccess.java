package com.ensoras.channels.email;

import com.ensoras.access.Permit;
import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.database.Operations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the jobs that fetch and send need to know of a channel. */
@Operations
class MailAccess {

  /**
   * A mailbox to fetch from. Prints no password.
   *
   * @param mailbox its name among those that were ever set up
   */
  record Incoming(MailServer server, @Nullable String password, boolean marksRead, String mailbox) {

    @Override
    public String toString() {
      return "Incoming[" + server + "]";
    }
  }

  private final ProjectLock lock;
  private final EmailChannelStore channels;
  private final ServerPasswords passwords;
  private final MailPlaces places;
  private final MailLeases leases;

  MailAccess(
      ProjectLock lock,
      EmailChannelStore channels,
      ServerPasswords passwords,
      MailPlaces places,
      MailLeases leases) {
    this.lock = lock;
    this.channels = channels;
    this.passwords = passwords;
    this.places = places;
    this.leases = leases;
  }

  /** Empty when the channel is off. */
  Optional<Incoming> incoming(ProjectId project) {
    var permit = lock.unlocked(SystemTask.RECEIVE, project);
    var channel = channels.get(permit);
    if (!channel.active()) {
      return Optional.empty();
    }
    return Optional.of(
        new Incoming(
            channel.incoming(),
            password(permit, Direction.INCOMING),
            channel.marksRead(),
            mailbox(channel)));
  }

  void note(ProjectId project, String mailbox, String problem) {
    places.note(lock.unlocked(SystemTask.RECEIVE, project), mailbox, problem);
    leases.fetched(project);
  }

  @Nullable String password(Permit permit, Direction direction) {
    return channels
        .password(permit, direction)
        .map(bytes -> passwords.open(permit, direction, bytes))
        .orElse(null);
  }

  static String mailbox(EmailChannel channel) {
    return channel.incoming().user() + "@" + channel.incoming().host() + "/INBOX";
  }
}
