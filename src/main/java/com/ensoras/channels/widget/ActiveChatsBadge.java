package com.ensoras.channels.widget;

import com.ensoras.access.Actor;
import com.ensoras.access.MenuBadge;
import com.ensoras.access.MenuPlace;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many chats go on within somebody's sight; with none there is no item in the menu. */
@Component
class ActiveChatsBadge implements MenuBadge {

  private final ActiveChats chats;

  ActiveChatsBadge(ActiveChats chats) {
    this.chats = chats;
  }

  @Override
  public MenuPlace place() {
    return MenuPlace.ACTIVE_CHATS;
  }

  @Override
  public Optional<String> topic() {
    return Optional.of(Hints.CHATS);
  }

  @Override
  public Optional<String> of(Actor actor) {
    var count = chats.count(actor);
    if (count == 0) {
      return Optional.empty();
    }
    return Optional.of(count > ActiveChats.MOST ? ActiveChats.MOST + "+" : String.valueOf(count));
  }
}
