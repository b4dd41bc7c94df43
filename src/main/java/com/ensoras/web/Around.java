package com.ensoras.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** What the layout templates get. */
public record Around(Frame frame, Page page, Content content, @Nullable String toast) {

  public String liveTopics() {
    return String.join(" ", page.live());
  }
}
