package com.ensoras.channels.widget;

import java.util.List;

/**
 * Active Chats.
 *
 * @param mayOpen whether rows are links
 */
record ActiveChatsPage(String project, List<ActiveChat> chats, boolean mayOpen) {

  String href(ActiveChat chat) {
    return "/p/" + project + "/tickets/" + chat.ticket().value();
  }

  boolean isCut() {
    return chats.size() == ActiveChats.MOST;
  }
}
