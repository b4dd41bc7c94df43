package com.ensoras.channels.widget;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.tickets.TicketId;
import com.ensoras.tickets.Timeline;
import com.ensoras.web.Page;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Active Chats: tickets of the widget that people have to do with and whose visitor is there. */
@Controller
class ActiveChatsController {

  private static final String PATH = "/p/{project}/active-chats";
  private static final String TICKET = "/p/{project}/tickets/{ticket}";

  private final ActiveChats chats;
  private final Doors doors;

  ActiveChatsController(ActiveChats chats, Doors doors) {
    this.chats = chats;
    this.doors = doors;
  }

  @Bean
  static MenuItem activeChatsInMenu() {
    return new MenuItem(MenuPlace.ACTIVE_CHATS, "messages", PATH, true);
  }

  @GetMapping(PATH)
  @Requires(Permission.ACTIVE_CHATS_VIEW)
  Page list(Actor actor) {
    return Page.of(
            "Active Chats",
            "channels/widget/active.jte",
            new ActiveChatsPage(actor.slug(), chats.all(actor), doors.open(actor, "GET", TICKET)))
        .live("access", Timeline.LISTS);
  }

  @PostMapping(TICKET + "/typing")
  @Requires(Permission.TICKETS_RESPOND)
  ResponseEntity<Void> typing(Actor actor, @PathVariable UUID ticket) {
    chats.type(actor, new TicketId(ticket));
    return ResponseEntity.noContent().build();
  }
}
