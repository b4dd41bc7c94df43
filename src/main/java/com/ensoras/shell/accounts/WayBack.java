package com.ensoras.shell.accounts;

import com.ensoras.web.Redirect;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go on after signing in: a page of this site, or the start page. */
final class WayBack {

  private static final String START = "/";
  private static final int LONGEST = 2_000;

  private WayBack() {}

  /** What cannot be trusted becomes the start page. */
  static String of(String wanted) {
    var leadsBack = wanted.equals("/sign-in") || wanted.startsWith("/sign-in?");
    return Redirect.isLocal(wanted) && wanted.length() <= LONGEST && !leadsBack ? wanted : START;
  }

  static String with(String path, String back) {
    return path + "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }
}
