package com.ensoras.channels.widget;

import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.customers.Customer;
import com.ensoras.customers.CustomerId;
import com.ensoras.customers.CustomerStore;
import com.ensoras.database.Operations;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Token;
import com.ensoras.tickets.Arrivals;
import com.ensoras.tickets.AttachmentStore;
import com.ensoras.tickets.Channel;
import com.ensoras.words.ProjectWords;
import com.ensoras.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What visitors do: look at the widget, write, read their own conversation, type. A secret that is
 * not known opens nothing, and an address that was typed proves nothing: it says where a reply may
 * go, never what may be read.
 */
@Operations
class Chats {

  private static final int TYPING_SECONDS = 8;

  /** The widget, and in which words it speaks. */
  record Look(Widget widget, Words words) {}

  /** A conversation as its visitor gets it. */
  record Conversation(List<ChatMessage> messages, int unread) {}

  private final ProjectLock lock;
  private final WidgetStore widgets;
  private final VisitorStore visitors;
  private final ConversationStore conversations;
  private final CustomerStore customers;
  private final Arrivals arrivals;
  private final ProjectWords words;
  private final WidgetLimits limits;
  private final Hints hints;

  Chats(
      ProjectLock lock,
      WidgetStore widgets,
      VisitorStore visitors,
      ConversationStore conversations,
      CustomerStore customers,
      Arrivals arrivals,
      ProjectWords words,
      WidgetLimits limits,
      Hints hints) {
    this.lock = lock;
    this.widgets = widgets;
    this.visitors = visitors;
    this.conversations = conversations;
    this.customers = customers;
    this.arrivals = arrivals;
    this.words = words;
    this.limits = limits;
    this.hints = hints;
  }

  Look look(WidgetDoor.Entered at) {
    var permit = permit(at);
    return new Look(widgets.get(permit), words.of(permit));
  }

  /**
   * Keeps a message once, however often it comes: the first makes a ticket, later ones go on with
   * it or with what follows it.
   *
   * @return its place in the conversation
   */
  String write(WidgetDoor.Entered at, Token secret, TypedMessage typed) {
    typed.check();
    var permit = permit(at);
    var visitor = visitors.hold(permit, secret);
    var before = visitors.sent(permit, visitor, typed.client());
    if (before.isPresent()) {
      return before.get();
    }
    var ticket = visitor.ticket();
    var customer = visitor.customer();
    if (ticket == null || customer == null) {
      limits.begin(at.address(), at.key());
      customer = customer(permit, typed.address(widgets.get(permit).emailQuestion()));
    } else {
      limits.message(visitor.id().toString());
    }
    var arrived = arrived(permit, customer, typed.body());
    var place =
        ticket == null || visitor.handedOn()
            ? start(permit, at, arrived)
            : arrivals.goOn(permit, ticket, arrived);
    var nth = visitors.note(permit, visitor, customer, typed.client(), place);
    hints.message(permit, visitor.id(), nth, place.seq());
    if (!visitor.present() || !place.ticket().equals(ticket)) {
      hints.chats(permit, place.ticket());
    }
    return ChatMessage.id(nth, place.seq());
  }

  /**
   * @throws Missing when the secret is not known here
   */
  Conversation read(WidgetDoor.Entered at, Token secret) {
    var permit = permit(at);
    var visitor = known(permit, secret);
    return new Conversation(
        conversations.all(permit, visitor, widgets.get(permit).agentName()),
        conversations.unread(permit, visitor));
  }

  /**
   * A file that an agent sent into this conversation.
   *
   * @throws Missing when there is none, or the secret is not known here
   */
  AttachmentStore.Content file(WidgetDoor.Entered at, Token secret, UUID file) {
    var permit = permit(at);
    var visitor = known(permit, secret);
    limits.sign(visitor.id().toString());
    return conversations.file(permit, visitor, file).orElseThrow(Missing::new);
  }

  /** One message as this visitor sees it; empty when it is not for them. */
  Optional<ChatMessage> one(com.ensoras.access.ProjectId project, UUID visitor, int nth, int seq) {
    var permit = lock.unlocked(SystemTask.RECEIVE, project);
    return conversations.one(permit, visitor, nth, seq, widgets.get(permit).agentName());
  }

  /**
   * They look at the page.
   *
   * @param read the newest message on their screen; null when nothing new is
   * @return who they are
   */
  UUID arrive(WidgetDoor.Entered at, Token secret, @Nullable String read) {
    var permit = permit(at);
    var visitor = known(permit, secret);
    limits.sign(visitor.id().toString());
    visitors.arrive(permit, visitor);
    if (read != null && read.matches("[0-9]{1,9}\\.[0-9]{1,9}")) {
      var dot = read.indexOf('.');
      visitors.read(
          permit,
          visitor,
          Integer.parseInt(read.substring(0, dot)),
          Integer.parseInt(read.substring(dot + 1)));
    }
    var ticket = visitor.ticket();
    if (!visitor.present() && ticket != null) {
      hints.chats(permit, ticket);
    }
    return visitor.id();
  }

  /** Members who look at the ticket see it for some seconds. */
  void type(WidgetDoor.Entered at, Token secret) {
    var permit = permit(at);
    var visitor = known(permit, secret);
    limits.sign(visitor.id().toString());
    var ticket = visitor.ticket();
    if (ticket != null && !visitor.handedOn()) {
      visitors.type(permit, visitor, TYPING_SECONDS);
      hints.ticket(permit, ticket);
    }
  }

  private Visitor known(Permit permit, Token secret) {
    return visitors.known(permit, secret).orElseThrow(Missing::new);
  }

  private CustomerId customer(Permit permit, @Nullable EmailAddress address) {
    return address == null
        ? customers.withoutAddress(permit, "")
        : customers.with(permit, address, "");
  }

  /** The subject repeats nothing of the message: it is shown to whoever may not read it. */
  private Arrivals.Place start(Permit permit, WidgetDoor.Entered at, Arrivals.Arrived arrived) {
    return arrivals.start(
        permit,
        Channel.WIDGET,
        words.of(permit).get("ticket.chat", "site", AllowedSite.host(at.origin())),
        widgets.get(permit).team(),
        arrived);
  }

  private Arrivals.Arrived arrived(Permit permit, CustomerId customer, String body) {
    Customer known = customers.get(permit, customer);
    return new Arrivals.Arrived(customer, known.called(), body, "", null, List.of());
  }

  private Permit permit(WidgetDoor.Entered at) {
    return lock.unlocked(SystemTask.RECEIVE, at.project());
  }
}
