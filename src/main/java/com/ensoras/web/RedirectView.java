package com.ensoras.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers 303; inside a frame a stream that makes the whole page go, because following the redirect
 * there would empty the frame.
 */
final class RedirectView implements View {

  private final Redirect redirect;
  private final FlashCookie flashes;

  RedirectView(Redirect redirect, FlashCookie flashes) {
    this.redirect = redirect;
    this.flashes = flashes;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (request.getHeader(PageView.FRAME) == null) {
      var id = request.getHeader(FlashCookie.REQUEST_ID);
      flashes.put(
          new Flash(id == null ? "" : id, redirect.toast(), redirect.once()), request, response);
      response.setStatus(303);
      response.setHeader(HttpHeaders.LOCATION, redirect.path());
      return;
    }
    flashes.put(new Flash("", null, redirect.once()), request, response);
    response.setContentType("text/vnd.turbo-stream.html;charset=UTF-8");
    response.getOutputStream().write(stream().getBytes(StandardCharsets.UTF_8));
  }

  private String stream() {
    var toast = redirect.toast();
    var shown =
        toast == null
            ? ""
            : """
            <turbo-stream action="toast"><template>%s</template></turbo-stream>
            """
                .formatted(HtmlUtils.htmlEscape(toast));
    return shown
        + """
        <turbo-stream action="go" href="%s"></turbo-stream>
        """
            .formatted(HtmlUtils.htmlEscape(redirect.path()));
  }
}
