package com.ensoras.model.desk;

import java.util.List;
import java.util.SortedSet;

/**
 * One thing that somebody tries at the desk, or that happens to it. Everything is named by handles
 * that the sequence chose, "" for nobody and nothing, so that a step means the same when others
 * before it are left out.
 */
public sealed interface DeskStep {

  /** Somebody does something with one ticket. */
  sealed interface OnTicket extends DeskStep {
    String by();

    String ticket();
  }

  /** A customer begins a conversation. */
  record Arrive(String ticket, String customer, String team) implements DeskStep {}

  /**
   * A customer goes on with one.
   *
   * @param next what a new ticket would be called
   */
  record WriteAgain(String ticket, String next, String text) implements DeskStep {}

  record OpenByHand(String by, String ticket, String text) implements DeskStep {}

  record Reply(String by, String ticket, String text) implements OnTicket {}

  record Note(String by, String ticket) implements OnTicket {}

  record Assign(String by, String ticket, String agent, String team, boolean anyway)
      implements OnTicket {}

  record Take(String by, String ticket) implements OnTicket {}

  record HandBack(String by, String ticket) implements OnTicket {}

  record Resolve(String by, String ticket) implements OnTicket {}

  record Close(String by, String ticket) implements OnTicket {}

  record Reopen(String by, String ticket) implements OnTicket {}

  record Approve(String by, String ticket, int edition) implements OnTicket {}

  record Reject(String by, String ticket, int edition) implements OnTicket {}

  record EditDraft(String by, String ticket, int edition, String text) implements OnTicket {}

  record SetTags(String by, String ticket, SortedSet<String> tags) implements OnTicket {}

  record Prioritise(String by, String ticket, int priority) implements OnTicket {}

  record Merge(String by, String ticket, String into) implements OnTicket {}

  record MarkSpam(String by, String ticket, boolean spam) implements OnTicket {}

  record BulkClose(String by, List<String> tickets) implements DeskStep {}

  record BulkApprove(String by, List<String> tickets) implements DeskStep {}

  /** Whoever acts on members, roles and teams is the Owner. */
  record Join(String member, String role) implements DeskStep {}

  record Remove(String member) implements DeskStep {}

  record GiveRole(String member, String role) implements DeskStep {}

  record Rewrite(String role, SortedSet<String> may, String seen, boolean waits)
      implements DeskStep {}

  record SetTeam(String team, boolean active, SortedSet<String> seats) implements DeskStep {}

  record DeleteTeam(String team) implements DeskStep {}
}
