package com.ensoras.channels.email;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The e-mail channel, for programs. Passwords go in and never come out. */
@RestController
class EmailChannelApi {

  private static final String PATH = "/api/v1/projects/{project}/channels/email";

  private final EmailChannels channels;
  private final ConnectionTrials trials;

  EmailChannelApi(EmailChannels channels, ConnectionTrials trials) {
    this.channels = channels;
    this.trials = trials;
  }

  record ServerJson(
      String host,
      int port,
      String encryption,
      String user,
      boolean hasPassword,
      boolean checksCertificate) {

    static ServerJson of(MailServer server) {
      return new ServerJson(
          server.host(),
          server.port(),
          server.encryption().code(),
          server.user(),
          server.hasPassword(),
          server.checksCertificate());
    }
  }

  record EmailChannelJson(
      boolean active,
      ServerJson incoming,
      boolean marksRead,
      ServerJson outgoing,
      String fromAddress,
      String fromName,
      String signature,
      @Nullable String team,
      String guidelines,
      int version) {

    static EmailChannelJson of(EmailChannel channel) {
      return new EmailChannelJson(
          channel.active(),
          ServerJson.of(channel.incoming()),
          channel.marksRead(),
          ServerJson.of(channel.outgoing()),
          channel.fromAddress(),
          channel.fromName(),
          channel.signature(),
          channel.team() == null ? null : channel.team().value().toString(),
          channel.guidelines(),
          channel.version());
    }
  }

  /**
   * @param password left out: the stored one stays, as long as the host does
   * @param checksCertificate on when it is left out
   */
  record TypedServer(
      @Nullable String host,
      @Nullable Integer port,
      @Nullable String encryption,
      @Nullable String user,
      @Nullable String password,
      @Nullable Boolean checksCertificate) {

    static ServerDraft draft(@Nullable TypedServer typed, MailServer usual) {
      return typed == null
          ? new ServerDraft("", text(usual.port()), usual.encryption().code(), "", "", true)
          : new ServerDraft(
              text(typed.host),
              text(typed.port == null ? usual.port() : typed.port),
              typed.encryption == null ? usual.encryption().code() : typed.encryption,
              text(typed.user),
              text(typed.password),
              typed.checksCertificate == null || typed.checksCertificate);
    }

    @Override
    public String toString() {
      return "TypedServer[" + host + "]";
    }
  }

  /** The whole channel: what is left out is empty, off, or as usual. */
  record TypedEmailChannel(
      @Nullable Boolean active,
      @Nullable TypedServer incoming,
      @Nullable Boolean marksRead,
      @Nullable TypedServer outgoing,
      @Nullable String fromAddress,
      @Nullable String fromName,
      @Nullable String signature,
      @Nullable UUID team,
      @Nullable String guidelines,
      @Nullable Integer version) {

    EmailChannelDraft draft() {
      return new EmailChannelDraft(
          Boolean.TRUE.equals(active),
          TypedServer.draft(incoming, MailServer.NO_IMAP),
          marksRead == null || marksRead,
          TypedServer.draft(outgoing, MailServer.NO_SMTP),
          text(fromAddress),
          text(fromName),
          text(signature),
          text(team),
          text(guidelines));
    }
  }

  /**
   * @param works whether the server can be used
   * @param sentence why not; empty when it can
   */
  record TrialJson(boolean works, String sentence) {}

  record TrialsJson(TrialJson incoming, TrialJson outgoing) {}

  @GetMapping(PATH)
  @Requires(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS)
  EmailChannelJson get(Actor actor) {
    return EmailChannelJson.of(channels.get(actor));
  }

  @PutMapping(PATH)
  @Requires(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS)
  EmailChannelJson save(Actor actor, @RequestBody TypedEmailChannel typed) {
    var version = typed.version();
    if (version == null) {
      throw new Invalid("version", "Say which version of the channel you read.");
    }
    return EmailChannelJson.of(channels.save(actor, typed.draft(), version));
  }

  /** Signs in at both stored servers, and sends nothing. */
  @PostMapping(PATH + "/trial")
  @Requires(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS)
  TrialsJson tryServers(Actor actor) {
    return new TrialsJson(tried(actor, Direction.INCOMING), tried(actor, Direction.OUTGOING));
  }

  private TrialJson tried(Actor actor, Direction direction) {
    var problem = trials.problem(actor, direction);
    return new TrialJson(problem.isEmpty(), problem.orElse(""));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
