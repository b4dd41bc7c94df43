package com.ensoras.channels.email;

import com.ensoras.access.Permit;
import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.channels.email.incoming.Bounce;
import com.ensoras.channels.email.incoming.Correspondent;
import com.ensoras.channels.email.incoming.IncomingMail;
import com.ensoras.channels.email.rules.EmailRuleAction;
import com.ensoras.channels.email.rules.EmailRules;
import com.ensoras.customers.CustomerStore;
import com.ensoras.database.Operations;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.markup.Images;
import com.ensoras.markup.MailHtml;
import com.ensoras.tickets.Arrivals;
import com.ensoras.tickets.Channel;
import com.ensoras.tickets.Dispatch;
import com.ensoras.tickets.NewFile;
import com.ensoras.tickets.TicketId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes one mail: what it says is kept, and the place in its mailbox moves, in one transaction. A
 * mail that was taken already, by its place or by its id, changes nothing.
 */
@Operations
class MailImports {

  /** What is to become of the mail in its mailbox. */
  enum Outcome {
    TAKEN,
    LEFT,
    DELETED
  }

  static final int MOST_AN_HOUR = 60;
  private static final int LONGEST_ID = 900;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 200_000;
  private static final int LONGEST_HTML = 1_000_000;

  private final ProjectLock lock;
  private final MailPlaces places;
  private final MailThreads threads;
  private final EmailChannelStore channels;
  private final EmailRules rules;
  private final CustomerStore customers;
  private final Arrivals arrivals;
  private final Dispatch dispatch;

  MailImports(
      ProjectLock lock,
      MailPlaces places,
      MailThreads threads,
      EmailChannelStore channels,
      EmailRules rules,
      CustomerStore customers,
      Arrivals arrivals,
      Dispatch dispatch) {
    this.lock = lock;
    this.places = places;
    this.threads = threads;
    this.channels = channels;
    this.rules = rules;
    this.customers = customers;
    this.arrivals = arrivals;
    this.dispatch = dispatch;
  }

  /** Where to go on, and what lay there before. */
  MailPlaces.Place enter(ProjectId project, MailPlaces.Mailbox mailbox, long newest) {
    return places.enter(lock.unlocked(SystemTask.RECEIVE, project), mailbox, newest);
  }

  /**
   * @param mail what was read from it, before the transaction: reading can take its time
   */
  Outcome take(
      ProjectId project, MailPlaces.Mailbox mailbox, long uid, IncomingMail mail, byte[] raw) {
    var permit = lock.unlocked(SystemTask.RECEIVE, project);
    if (uid <= places.enter(permit, mailbox, 0).lastUid()) {
      return Outcome.TAKEN;
    }
    var outcome = sort(permit, mail, raw);
    places.taken(permit, mailbox, uid);
    return outcome;
  }

  /** A mail that lay there before and had been read already: it stays where it is. */
  void passed(ProjectId project, MailPlaces.Mailbox mailbox, long uid) {
    var permit = lock.unlocked(SystemTask.RECEIVE, project);
    places.taken(permit, mailbox, uid);
  }

  /** A mail that was not loaded because of its size, could not be read, or not become a ticket. */
  void skip(ProjectId project, MailPlaces.Mailbox mailbox, long uid, String reason, byte[] head) {
    var permit = lock.unlocked(SystemTask.RECEIVE, project);
    if (uid > places.enter(permit, mailbox, 0).lastUid()) {
      places.keepAside(permit, reason, head);
      places.taken(permit, mailbox, uid);
    }
  }

  private Outcome sort(Permit permit, IncomingMail mail, byte[] raw) {
    var key = key(mail, raw);
    if (threads.find(permit, List.of(key)).isPresent()) {
      return Outcome.TAKEN; // it came again, perhaps by another way
    }
    var bounce = mail.bounce();
    if (bounce != null) {
      return bounced(permit, bounce, raw);
    }
    var from = mail.from();
    if (from == null) {
      return aside(permit, "It does not say whom to answer.", raw);
    }
    if (from.address().key().equals(own(permit))) {
      return aside(permit, "It was sent from the channel's own address.", raw);
    }
    var ticket = ticket(permit, mail);
    if (ticket.isPresent()) {
      arrivals.hold(permit, ticket.get());
      var arrived = arrived(permit, mail, from);
      var place =
          mail.automatic()
              ? arrivals.keepQuietly(permit, ticket.get(), arrived)
              : arrivals.goOn(permit, ticket.get(), arrived);
      keep(permit, mail, key, place);
      return Outcome.TAKEN;
    }
    return begin(permit, mail, from, key, raw);
  }

  private Outcome begin(
      Permit permit, IncomingMail mail, Correspondent from, String key, byte[] raw) {
    var rule = rules.decide(permit, from.address(), mail.subject());
    var action = rule.map(each -> each.action()).orElse(null);
    if (action == EmailRuleAction.IGNORE) {
      return Outcome.LEFT;
    }
    if (action == EmailRuleAction.DELETE) {
      return Outcome.DELETED;
    }
    if (places.begunBy(permit, answered(mail, from).address().key()) >= MOST_AN_HOUR) {
      return aside(
          permit, "Its sender began " + MOST_AN_HOUR + " conversations within an hour.", raw);
    }
    var place =
        arrivals.start(
            permit,
            Channel.EMAIL,
            mail.subject(),
            channels.get(permit).team(),
            arrived(permit, mail, from));
    keep(permit, mail, key, place);
    if (action == EmailRuleAction.CLOSE) {
      arrivals.close(permit, place.ticket(), "Email rule " + rule.orElseThrow().name());
    }
    return Outcome.TAKEN;
  }

  /** By the secret of the reply address first, then by what it answers. Never by its subject. */
  private Optional<TicketId> ticket(Permit permit, IncomingMail mail) {
    var addresses =
        Stream.concat(mail.to().stream(), mail.cc().stream()).map(Correspondent::address).toList();
    var secret = threads.byToken(permit, ReplyAddress.tokens(addresses));
    if (secret.isPresent()) {
      return secret;
    }
    var ids = new ArrayList<String>();
    if (mail.inReplyTo() != null) {
      ids.add(mail.inReplyTo());
    }
    ids.addAll(mail.references().reversed());
    return threads.find(permit, ids).map(MailThreads.Place::ticket);
  }

  private Arrivals.Arrived arrived(Permit permit, IncomingMail mail, Correspondent from) {
    var customer = customers.with(permit, answered(mail, from).address(), name(from));
    var split = mail.split();
    return new Arrivals.Arrived(
        customer,
        cut(from.name().isEmpty() ? from.address().address() : from.name(), LONGEST_NAME),
        cut(split.fresh(), LONGEST_TEXT),
        cut(split.quoted(), LONGEST_TEXT),
        html(mail.html()),
        mail.attachments().stream()
            .map(file -> new NewFile(file.name(), file.type(), file.contentId(), file.bytes()))
            .toList(),
        from.address().address(),
        others(permit, mail, from));
  }

  /** Whom its sender wrote to beside this channel, each once. */
  private List<String> others(Permit permit, IncomingMail mail, Correspondent from) {
    var known =
        new HashSet<>(
            List.of(own(permit), from.address().key(), answered(mail, from).address().key()));
    return Stream.concat(mail.to().stream(), mail.cc().stream())
        .map(Correspondent::address)
        .filter(address -> ReplyAddress.tokens(List.of(address)).isEmpty())
        .filter(address -> known.add(address.key()))
        .map(EmailAddress::address)
        .toList();
  }

  private static Correspondent answered(IncomingMail mail, Correspondent from) {
    return mail.replyTo().isEmpty() ? from : mail.replyTo().getFirst();
  }

  private Outcome bounced(Permit permit, Bounce bounce, byte[] raw) {
    var id = bounce.originalMessageId();
    var place =
        id == null ? Optional.<MailThreads.Place>empty() : threads.find(permit, List.of(id));
    if (place.isEmpty()) {
      return aside(permit, "A mail server reports about a mail that was not sent from here.", raw);
    }
    if (bounce.failed()) {
      dispatch.failed(
          permit,
          place.get().ticket(),
          place.get().seq(),
          "It came back: the address does not take mail"
              + (bounce.status() == null ? "." : " (" + bounce.status() + ")."));
    }
    return Outcome.TAKEN;
  }

  private Outcome aside(Permit permit, String reason, byte[] raw) {
    places.keepAside(permit, reason, raw);
    return Outcome.TAKEN;
  }

  private void keep(Permit permit, IncomingMail mail, String key, Arrivals.Place place) {
    var at = new MailThreads.Place(place.ticket(), place.seq());
    threads.note(permit, key, at, false);
    var id = mail.messageId();
    if (id != null && id.length() <= LONGEST_ID) {
      threads.note(permit, id, at, false);
    }
  }

  private String own(Permit permit) {
    return EmailAddress.parse(channels.get(permit).fromAddress()).map(EmailAddress::key).orElse("");
  }

  /**
   * What makes it this mail: its id together with what it says, since some programs give all their
   * mails one id, and one mail may come by two ways; without an id, every byte.
   */
  private static String key(IncomingMail mail, byte[] raw) {
    var id = mail.messageId();
    if (id == null) {
      return "sha256:" + sha256(raw);
    }
    var from = mail.from() == null ? "" : mail.from().address().key();
    var said = String.join("\n", id, from, mail.subject(), mail.text());
    return "sha256:" + sha256(said.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(Correspondent from) {
    return cut(from.name(), 100);
  }

  private static @Nullable String html(@Nullable String raw) {
    if (raw == null || raw.length() > LONGEST_HTML) {
      return null;
    }
    var clean = MailHtml.clean(raw, Images.SHOWN, id -> "cid:" + id);
    return clean.length() > LONGEST_HTML ? null : clean;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest - 1))) + "…";
  }

  private static String sha256(byte[] raw) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
