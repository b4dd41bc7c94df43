package com.ensoras.notices;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What members are told of (desk.md 11). The order is that of the numbers in the database; a kind
 * reaches whoever holds one of its permissions and sees the ticket.
 */
public enum NoticeKind {
  ASSIGNED(
      "assigned",
      "Assigned to me",
      "A ticket becomes mine, by a person or by distribution.",
      new Ways(true, true, true),
      Needs.A_LIST),
  IN_TEAM(
      "in-team",
      "New in my team",
      "A ticket that nobody has comes to a team of mine.",
      new Ways(true, false, false),
      Needs.A_LIST),
  REPLIED(
      "replied",
      "Customer replied",
      "A customer writes again in a ticket of mine.",
      new Ways(true, true, true),
      Needs.A_LIST),
  MENTIONED(
      "mentioned",
      "Mentioned",
      "A private note names me or a team of mine with an @.",
      new Ways(true, true, true),
      Needs.A_LIST),
  FAILED(
      "failed",
      "Reply failed",
      "A reply of mine, or in a ticket of mine, could not be sent or came back.",
      new Ways(true, true, true),
      Needs.A_LIST),
  DRAFT_WAITING(
      "draft-waiting",
      "Draft waiting for me",
      "A reply of somebody else waits for approval.",
      new Ways(true, true, false),
      Set.of(Permission.TICKETS_APPROVE)),
  DRAFT_REJECTED(
      "draft-rejected",
      "Draft rejected",
      "A reply that I wrote was not approved.",
      new Ways(true, true, true),
      Needs.A_LIST),
  CHAT_WAITING(
      "chat-waiting",
      "Chat waiting",
      "A visitor waits for somebody in the chat. In the browser with a sound.",
      new Ways(true, true, false),
      Set.of(Permission.ACTIVE_CHATS_VIEW));

  /** How somebody is told. */
  public record Ways(boolean bell, boolean browser, boolean mail) {}

  private static final class Needs {
    static final Set<Permission> A_LIST = Set.of(Permission.TICKETS_LIST, Permission.INBOX_VIEW);
  }

  private final String word;
  private final String label;
  private final String help;
  private final Ways usual;
  private final Set<Permission> needs;

  NoticeKind(String word, String label, String help, Ways usual, Set<Permission> needs) {
    this.word = word;
    this.label = label;
    this.help = help;
    this.usual = usual;
    this.needs = needs;
  }

  static NoticeKind numbered(int number) {
    return values()[number];
  }

  static Optional<NoticeKind> byWord(String word) {
    return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** What the actor can be told of. */
  static Set<NoticeKind> of(Actor actor) {
    var open = EnumSet.noneOf(NoticeKind.class);
    for (var kind : values()) {
      if (kind.needs.stream().anyMatch(actor::may)) {
        open.add(kind);
      }
    }
    return open;
  }

  /** All of them as a table {@code k} of SQL: number, permissions of which one is needed, ways. */
  static String table() {
    return Arrays.stream(values())
        .map(NoticeKind::row)
        .collect(Collectors.joining(", ", "(values ", ") k (kind, needs, bell, browser, mail)"));
  }

  private String row() {
    var codes =
        needs.stream().map(p -> "'" + p.code() + "'").sorted().collect(Collectors.joining(", "));
    return "(%d, array[%s], %s, %s, %s)"
        .formatted(ordinal(), codes, usual.bell(), usual.browser(), usual.mail());
  }

  int number() {
    return ordinal();
  }

  /** What forms and programs say. */
  public String word() {
    return word;
  }

  public String label() {
    return label;
  }

  public String help() {
    return help;
  }

  /** As long as the member has not said otherwise. */
  public Ways usual() {
    return usual;
  }
}
