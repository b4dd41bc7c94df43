package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.Permission;
import com.ensoras.database.Operations;
import com.ensoras.tags.TagStore;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.PageAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the pages about tickets together. */
@Operations
class TicketPages {

  static final String LIST = "/p/{project}/tickets";
  static final String NEW = LIST + "/new";
  static final String TICKET = LIST + "/{ticket}";

  private final Tickets tickets;
  private final SavedViews views;
  private final UnsentTexts unsent;
  private final Uploads uploads;
  private final Candidates candidates;
  private final TagStore tags;
  private final Doors doors;

  TicketPages(
      Tickets tickets,
      SavedViews views,
      UnsentTexts unsent,
      Uploads uploads,
      Candidates candidates,
      TagStore tags,
      Doors doors) {
    this.unsent = unsent;
    this.uploads = uploads;
    this.tickets = tickets;
    this.views = views;
    this.candidates = candidates;
    this.tags = tags;
    this.doors = doors;
  }

  static String list(String project) {
    return "/p/" + project + "/tickets";
  }

  static String href(String project, TicketId ticket) {
    return list(project) + "/" + ticket.value();
  }

  Page list(Actor actor, TicketFilter filter, @Nullable String after, @Nullable String before) {
    return list(actor, filter, after, before, Form.empty());
  }

  /**
   * @param form what was refused
   */
  Page list(
      Actor actor,
      TicketFilter filter,
      @Nullable String after,
      @Nullable String before,
      Form form) {
    var slice = tickets.list(actor, filter, after, before, TicketLists.PAGE);
    var page =
        Page.of(
                "Tickets",
                "tickets/list.jte",
                new TicketListPage(
                    actor.slug(),
                    slice.rows(),
                    filter,
                    choices(actor),
                    views.list(actor),
                    slice.newer(),
                    slice.older(),
                    after != null || before != null,
                    doors.open(actor, "GET", TICKET),
                    BulkDoors.of(doors, actor),
                    form))
            .live("access", Timeline.LISTS)
            .wide();
    if (doors.open(actor, "GET", NEW)) {
      page.action(PageAction.primary("New ticket", list(actor.slug()) + "/new", "plus"));
    }
    return page;
  }

  Page fresh(Actor actor, Form typed) {
    return Page.of(
            "New ticket",
            "tickets/new.jte",
            new NewTicketPage(
                actor.slug(),
                list(actor.slug()),
                uploads.named(actor, UploadController.files(typed)),
                typed,
                actor.authority().repliesWait()))
        .back("Tickets", list(actor.slug()))
        .narrow();
  }

  Page ticket(Actor actor, TicketId id, int before, Form typed) {
    var view = tickets.open(actor, id, before);
    var unsent = unsent(actor, id);
    var begun = begun(actor, view.ticket(), unsent, typed);
    return Page.of(
            view.ticket().subject(),
            "tickets/ticket.jte",
            new TicketPage(
                actor.slug(),
                actor.person().id(),
                actor.member(),
                view,
                TicketDoors.of(doors, actor),
                unsent,
                begun,
                begun < view.ticket().lastSeq() ? tickets.newerThan(actor, view, begun) : null,
                typed))
        .back("Tickets", list(actor.slug()))
        .live("access", Timeline.topic(id))
        .wide();
  }

  /** What the page showed when the reply was begun that stands in its field. */
  private int begun(Actor actor, Ticket ticket, Unsent unsent, Form typed) {
    var begun = ReplyController.place(typed);
    if (begun == null && !unsent.reply().isEmpty()) {
      begun = this.unsent.replyBegun(actor, ticket.id());
    }
    return begun == null ? ticket.lastSeq() : Math.min(begun, ticket.lastSeq());
  }

  private Unsent unsent(Actor actor, TicketId id) {
    return actor.may(Permission.TICKETS_RESPOND) ? unsent.of(actor, id) : Unsent.NOTHING;
  }

  /** What the filters offer: names are nobody's secret who sees tickets. */
  FilterChoices choices(Actor actor) {
    var permit =
        actor.require(
            actor.may(Permission.TICKETS_LIST) ? Permission.TICKETS_LIST : Permission.INBOX_VIEW);
    return new FilterChoices(
        candidates.members(permit).stream()
            .map(member -> Choice.of(member.id().value().toString(), member.name()))
            .toList(),
        candidates.teams(permit).stream()
            .map(team -> Choice.of(team.id().value().toString(), team.name()))
            .toList(),
        tags.all(permit).stream()
            .map(tag -> Choice.of(tag.id().value().toString(), tag.name()))
            .toList());
  }

  /** Lists of what can be filtered by. */
  record FilterChoices(List<Choice> members, List<Choice> teams, List<Choice> tags) {}
}
