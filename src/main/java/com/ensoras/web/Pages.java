package com.ensoras.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.servlet.View;

/** Turns answers into views; also for filters and error handling, which have no handler. */
public final class Pages {

  private final Supplier<Frames> frames;
  private final Renderer renderer;
  private final FlashCookie flashes;

  Pages(Supplier<Frames> frames, Renderer renderer, FlashCookie flashes) {
    this.frames = frames;
    this.renderer = renderer;
    this.flashes = flashes;
  }

  public View view(Answer answer) {
    return switch (answer) {
      case Page page -> new PageView(page, frames.get(), renderer, flashes);
      case Redirect redirect -> new RedirectView(redirect, flashes);
    };
  }

  /** A part that one module contributes to another's page. */
  public Content part(String template, Object model) {
    return renderer.part(template, model);
  }

  /** Writes the answer at once. */
  public void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      view(answer).render(Map.of(), request, response);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
