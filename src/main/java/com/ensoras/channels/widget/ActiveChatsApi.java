package com.ensoras.channels.widget;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The chats that go on now, for programs. */
@RestController
class ActiveChatsApi {

  private final ActiveChats chats;

  ActiveChatsApi(ActiveChats chats) {
    this.chats = chats;
  }

  /**
   * @param preview null without the permission to read messages
   */
  record ActiveChatJson(
      String ticket,
      long number,
      String who,
      String status,
      @Nullable String assignee,
      @Nullable String team,
      boolean unread,
      boolean typing,
      Instant lastMessageAt,
      @Nullable String preview) {

    static ActiveChatJson of(ActiveChat chat) {
      return new ActiveChatJson(
          chat.ticket().value().toString(),
          chat.number(),
          chat.who(),
          chat.status().word(),
          chat.assignee(),
          chat.team(),
          chat.unread(),
          chat.typing(),
          chat.lastMessageAt(),
          chat.preview());
    }
  }

  record ActiveChatsJson(List<ActiveChatJson> chats) {}

  @GetMapping("/api/v1/projects/{project}/active-chats")
  @Requires(Permission.ACTIVE_CHATS_VIEW)
  ActiveChatsJson list(Actor actor) {
    return new ActiveChatsJson(chats.all(actor).stream().map(ActiveChatJson::of).toList());
  }
}
