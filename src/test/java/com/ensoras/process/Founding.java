package com.ensoras.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.world.Guest;
import java.io.IOException;
import java.util.regex.Pattern;

/** The first account of an installation, and projects of it. */
final class Founding {

  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/set-up/\\S+)");
  private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\"");

  private Founding() {}

  /** Opens the printed link; Olga, signed in. */
  static Guest account(Product product) throws IOException, InterruptedException {
    while (!LINK.matcher(product.printed()).find()) {
      Thread.sleep(50);
    }
    var nobody = new Guest(product.url(), "Olga", "olga@acme.test", null, null, null);
    var answer =
        nobody.post(
            first(LINK, product.printed()),
            "name",
            "Olga Owner",
            "email",
            "olga@acme.test",
            "password",
            "correct horse battery");
    var cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(each -> each.startsWith("session="))
            .findFirst()
            .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
    var session = cookie.substring("session=".length(), cookie.indexOf(';'));
    return new Guest(product.url(), "Olga", "olga@acme.test", session, null, null);
  }

  /** The slug of a new project. */
  static String project(Guest owner) {
    return first(SLUG, owner.json("POST", "/api/v1/projects", "{\"name\":\"Acme\"}").body());
  }

  private static String first(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
