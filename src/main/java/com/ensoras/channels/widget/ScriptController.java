package com.ensoras.channels.widget;

import com.ensoras.access.Open;
import com.ensoras.web.Assets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script that pages of other sites load, always under one address. */
@Controller
class ScriptController {

  static final String SCRIPT = "/widget.js";

  @GetMapping(SCRIPT)
  @Open(because = "a script belongs to nobody", greets = false)
  void script(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var asset = Assets.at(Assets.url("widget.js")).orElseThrow();
    var tag = '"' + asset.path() + '"';
    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(asset.type());
    var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    var packed = accepted != null && accepted.contains("gzip");
    if (packed) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    var body = packed ? asset.gzip() : asset.plain();
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
