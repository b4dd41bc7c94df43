package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;

/** What the reader of a ticket may do with it; read from the marks of the routes themselves. */
record TicketDoors(
    boolean reply,
    boolean close,
    boolean assign,
    boolean prioritise,
    boolean tag,
    boolean macros,
    boolean approve,
    boolean reject,
    boolean merge,
    boolean spam,
    boolean forward,
    boolean block,
    boolean meet,
    boolean repliesWait) {

  /** A page of the channel above this module, known here by its address alone. */
  static final String NEW_EMAIL_RULE = "/p/{project}/email-rules/new";

  static TicketDoors of(Doors doors, Actor actor) {
    return new TicketDoors(
        doors.open(actor, "POST", ReplyController.REPLY),
        doors.open(actor, "POST", HandlingController.STATUS),
        doors.open(actor, "POST", AssignmentController.ASSIGNMENT),
        doors.open(actor, "POST", HandlingController.PRIORITY),
        doors.open(actor, "POST", HandlingController.TAGS)
            && actor.may(com.ensoras.access.Permission.TAGS_LIST),
        doors.open(actor, "GET", MacroController.MACROS)
            && actor.may(com.ensoras.access.Permission.MACROS_LIST),
        doors.open(actor, "POST", DraftController.APPROVAL),
        doors.open(actor, "POST", DraftController.REJECTION),
        doors.open(actor, "POST", MergerController.MERGER),
        doors.open(actor, "POST", SpamController.SPAM),
        doors.open(actor, "POST", ForwardController.FORWARD),
        doors.open(actor, "GET", NEW_EMAIL_RULE),
        doors.open(actor, "POST", ColleagueController.COLLEAGUES) && actor.preview() == null,
        actor.authority().repliesWait());
  }
}
