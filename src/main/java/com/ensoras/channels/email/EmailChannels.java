package com.ensoras.channels.email;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.Stale;
import com.ensoras.people.teams.Team;
import com.ensoras.people.teams.TeamStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Channels > Email. */
@Operations
class EmailChannels {

  private static final int MOST_ASIDE = 50;

  private final ProjectLock lock;
  private final EmailChannelStore store;
  private final ServerPasswords passwords;
  private final MailPlaces places;
  private final TeamStore teams;
  private final Trail trail;

  EmailChannels(
      ProjectLock lock,
      EmailChannelStore store,
      ServerPasswords passwords,
      MailPlaces places,
      TeamStore teams,
      Trail trail) {
    this.lock = lock;
    this.store = store;
    this.passwords = passwords;
    this.places = places;
    this.teams = teams;
    this.trail = trail;
  }

  EmailChannel get(Actor actor) {
    return store.get(actor.require(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS));
  }

  /** How fetching goes; empty before the first attempt. */
  Optional<MailPlaces.State> state(Actor actor) {
    var permit = actor.require(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS);
    return places.state(permit, MailAccess.mailbox(store.get(permit)));
  }

  /** What could not become a ticket, the newest first. */
  List<MailPlaces.Aside> aside(Actor actor) {
    return places.aside(actor.require(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS), MOST_ASIDE);
  }

  /**
   * One of them, as it came.
   *
   * @throws com.ensoras.kernel.Missing when there is no such mail
   */
  byte[] raw(Actor actor, UUID id) {
    return places
        .raw(actor.require(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS), id)
        .orElseThrow(com.ensoras.kernel.Missing::new);
  }

  /** Where new tickets can start. */
  List<Team> teams(Actor actor) {
    return teams.all(actor.require(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS));
  }

  /** A server with its password, for trying it. Prints no password. */
  record Access(MailServer server, @Nullable String password) {

    @Override
    public String toString() {
      return "Access[" + server + "]";
    }
  }

  Access access(Actor actor, Direction direction) {
    return access(actor.require(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS), direction);
  }

  /**
   * @param shown the version that the form was made from
   * @throws Stale when the channel was changed since
   * @throws Invalid when something is wrong, or missing in a channel that is to be active
   */
  EmailChannel save(Actor actor, EmailChannelDraft draft, int shown) {
    var permit = lock.exclusively(actor, Permission.PROJECT_SETTINGS_MANAGE_CHANNELS);
    draft.check();
    var before = store.get(permit);
    if (before.version() != shown) {
      throw new Stale(EmailChannelFacts.words(before));
    }
    requireActiveTeam(permit, draft);
    var incoming = password(permit, before, draft, Direction.INCOMING);
    var outgoing = password(permit, before, draft, Direction.OUTGOING);
    Completeness.require(draft, incoming.isPresent(), outgoing.isPresent());
    store.save(permit, draft, incoming.orElse(null), outgoing.orElse(null));
    var after = store.get(permit);
    trail.record(
        permit,
        Event.of(Deed.CHANNEL_UPDATED)
            .about("channel", "email", "Email")
            .before(EmailChannelFacts.of(before))
            .after(EmailChannelFacts.of(after, draft)));
    return after;
  }

  private Access access(Permit permit, Direction direction) {
    var server = store.get(permit).server(direction);
    var sealed = store.password(permit, direction);
    return new Access(
        server, sealed.map(each -> passwords.open(permit, direction, each)).orElse(null));
  }

  /** What was typed, or the stored one as long as neither the host changed nor the user went. */
  private Optional<byte[]> password(
      ExclusivePermit permit, EmailChannel before, EmailChannelDraft draft, Direction direction) {
    var typed = draft.server(direction);
    if (typed.user().isEmpty() || typed.host().isEmpty()) {
      return Optional.empty();
    }
    if (typed.brings()) {
      return Optional.of(passwords.seal(permit, direction, typed.password()));
    }
    return typed.isAt(before.server(direction))
        ? store.password(permit, direction)
        : Optional.empty();
  }

  private void requireActiveTeam(Permit permit, EmailChannelDraft draft) {
    var wanted = draft.teamId();
    if (wanted.isPresent()
        && teams.all(permit).stream()
            .noneMatch(team -> team.id().equals(wanted.get()) && team.active())) {
      throw new Invalid("team", "Choose an active team of this project.");
    }
  }
}
