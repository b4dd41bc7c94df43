package com.ensoras.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** Writes a page into the layout that suits the request. */
final class PageView implements View {

  static final String FRAME = "Turbo-Frame";

  private final Page page;
  private final Frames frames;
  private final Renderer renderer;
  private final FlashCookie flashes;

  PageView(Page page, Frames frames, Renderer renderer, FlashCookie flashes) {
    this.page = page;
    this.frames = frames;
    this.renderer = renderer;
    this.flashes = flashes;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var refused = page.status() >= 400; // what waits is for the page that was meant
    var flash = refused ? Flash.NOTHING : flashes.take(request, response);
    var frame = frames.around(request, page).notice(flash.once().get("notice"));
    var around = new Around(frame, page, renderer.content(page), flash.toast());
    var html = renderer.render(layout(request), around).getBytes(StandardCharsets.UTF_8);
    response.setStatus(page.status());
    if (page.retryAfter() > 0) {
      response.setIntHeader(HttpHeaders.RETRY_AFTER, page.retryAfter());
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.addHeader(HttpHeaders.VARY, FRAME);
    response.setContentLength(html.length);
    response.getOutputStream().write(html);
  }

  private String layout(HttpServletRequest request) {
    if (page.isDialog() && "dialog-frame".equals(request.getHeader(FRAME))) {
      return "shell/dialog.jte";
    }
    return page.isBare() ? "shell/bare.jte" : "shell/layout.jte";
  }
}
