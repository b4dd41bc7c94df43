package com.ensoras.shell;

import com.ensoras.access.Open;
import com.ensoras.web.Assets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Serves the files that pages load. A name holds its content's hash, so a browser never asks twice.
 */
@Controller
class AssetController {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  @Open(because = "style and script belong to nobody", greets = false)
  @GetMapping("/assets/{name}")
  void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var asset = Assets.at(request.getRequestURI());
    if (asset.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(asset.get().type());
    response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.setHeader("X-Content-Type-Options", "nosniff");
    var body = asset.get().plain();
    if (takesGzip(request)) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      body = asset.get().gzip();
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static boolean takesGzip(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && accepted.contains("gzip");
  }
}
