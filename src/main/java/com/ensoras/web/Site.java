package com.ensoras.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The address at which people reach the product (ENSORAS_URL), for links, cookies and the check of
 * origins; the Host header is never asked.
 */
@Component
public class Site {

  private volatile URI url;

  Site(@Value("${ensoras.url}") String url) {
    this.url = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
  }

  /** A port of 0 means: whichever the server got. */
  @EventListener
  void listening(WebServerInitializedEvent event) {
    if (url.getPort() == 0) {
      url =
          URI.create(
              url.getScheme() + "://" + url.getHost() + ":" + event.getWebServer().getPort());
    }
  }

  /** Without a slash at the end. */
  public String url() {
    return url.toString();
  }

  /** The full address of a path of this site. */
  public String link(String path) {
    return url + path;
  }

  /** Whether people come by https. */
  public boolean isSecure() {
    return "https".equals(url.getScheme());
  }

  /** Whether an Origin header names this site. */
  public boolean isOrigin(String origin) {
    var path = url.getRawPath();
    var own = url.toString();
    return origin.equals(path == null ? own : own.substring(0, own.length() - path.length()));
  }

  /** The name of the session's cookie; the stricter prefix needs https. */
  public String sessionCookie() {
    return isSecure() ? "__Host-session" : "session";
  }
}
