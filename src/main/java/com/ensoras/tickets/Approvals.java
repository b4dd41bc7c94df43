package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.accounts.AccountId;
import com.ensoras.customers.CustomerStore;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deciding on replies that wait: each decision is about one edition, exactly as it was read. */
@Operations
public class Approvals {

  private static final int LONGEST_REASON = 500;

  private final Entrance entrance;
  private final TicketStore tickets;
  private final DraftStore drafts;
  private final CustomerStore customers;
  private final Dispatch dispatch;
  private final ForwardDispatch forwards;
  private final Timeline timeline;

  Approvals(
      Entrance entrance,
      TicketStore tickets,
      DraftStore drafts,
      CustomerStore customers,
      Dispatch dispatch,
      ForwardDispatch forwards,
      Timeline timeline) {
    this.entrance = entrance;
    this.tickets = tickets;
    this.drafts = drafts;
    this.customers = customers;
    this.dispatch = dispatch;
    this.forwards = forwards;
    this.timeline = timeline;
  }

  /**
   * Sends the draft just as it is, once.
   *
   * @param edition the one that the actor has read
   * @return what was decided on, as it was
   * @throws DraftChanged when that one waits no more, or the customer's address is another than
   *     when it was written
   * @throws OwnDraft when the actor wrote it, or changed it and needs approval for that
   */
  public Draft approve(Actor actor, TicketId id, int edition) {
    return approve(actor, id, edition, null);
  }

  /**
   * The same for whoever was shown where it goes.
   *
   * @param to the customer's address, empty for none, that the actor has read; null for that when
   *     the draft was written
   * @throws DraftChanged also when that is not the customer's address any more
   */
  public Draft approve(Actor actor, TicketId id, int edition, @Nullable String to) {
    return approve(entrance.require(actor, Permission.TICKETS_APPROVE), id, edition, to);
  }

  /** The same for whoever may approve in another way, as the Inbox lets them. */
  Draft approve(Permit permit, TicketId id, int edition, @Nullable String to) {
    var ticket = tickets.lock(permit, id);
    var draft = waiting(permit, id, edition);
    refuseOwn(permit, draft);
    refuseOther(draft, customers.get(permit, ticket.customer()).email(), to);
    drafts.decide(permit, id, draft.id(), Draft.State.SENT, Replies.account(permit), "");
    var writer = draft.account() == null ? Replies.account(permit) : draft.account();
    if (draft.forward()) {
      forwards.sendApproved(permit, ticket, writer, draft);
      tickets.standWithoutDraft(permit, id);
    } else {
      dispatch.sendApproved(permit, ticket, writer, draft);
    }
    timeline.record(
        permit, id, "draft-approved", "approved the " + draft.what() + " of " + draft.writer(), "");
    return draft;
  }

  /**
   * Discards the draft; the ticket needs an agent again.
   *
   * @param reason told to the writer; may be empty
   * @return what was decided on, as it was
   * @throws DraftChanged when that edition waits no more
   */
  public Draft reject(Actor actor, TicketId id, int edition, String reason) {
    var permit = entrance.require(actor, Permission.TICKETS_REJECT);
    var told = reason.strip();
    Texts.problem(told, LONGEST_REASON)
        .ifPresent(
            problem -> {
              throw new Invalid("reason", problem);
            });
    tickets.lock(permit, id);
    var draft = waiting(permit, id, edition);
    drafts.decide(permit, id, draft.id(), Draft.State.REJECTED, Replies.account(permit), told);
    tickets.setStatus(permit, id, TicketStatus.AWAITING_AGENT);
    timeline.record(
        permit,
        id,
        "draft-rejected",
        "rejected the " + draft.what() + " of " + draft.writer(),
        told);
    return draft;
  }

  /**
   * Changes the waiting draft, which makes a new edition of it; the earlier one stays readable.
   *
   * @return the earlier one
   * @throws DraftChanged when that edition waits no more
   */
  public Draft edit(Actor actor, TicketId id, int edition, ReplyDraft changed) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    changed.check();
    tickets.lock(permit, id);
    var draft = waiting(permit, id, edition);
    var me = Replies.account(permit);
    if (!me.equals(draft.account())) {
      permit = entrance.require(actor, Permission.TICKETS_APPROVE);
    }
    drafts.decide(permit, id, draft.id(), Draft.State.REPLACED, me, "");
    var editor = me.equals(draft.account()) ? draft.editedBy() : me;
    drafts.insert(permit, id, draft.account(), editor, changed, draft);
    timeline.record(permit, id, "draft-edited", "edited the waiting " + draft.what(), "");
    return draft;
  }

  private Draft waiting(Permit permit, TicketId id, int edition) {
    return drafts
        .waiting(permit, id)
        .filter(draft -> draft.edition() == edition)
        .orElseThrow(DraftChanged::new);
  }

  private static void refuseOther(Draft draft, @Nullable String email, @Nullable String shown) {
    var same = shown == null ? draft.isTo(email) : shown.equals(Objects.toString(email, ""));
    if (!draft.forward() && !same) {
      throw new DraftChanged();
    }
  }

  private static void refuseOwn(Permit permit, Draft draft) {
    var me = Replies.account(permit);
    var changedByWaiter =
        me.equals(draft.editedBy()) && Replies.now(permit).authority().repliesWait();
    if (isBy(draft, me) || changedByWaiter) {
      throw new OwnDraft();
    }
  }

  static boolean isBy(Draft draft, AccountId account) {
    return account.equals(draft.account());
  }
}
