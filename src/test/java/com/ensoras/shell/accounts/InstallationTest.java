package com.ensoras.shell.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.SecondNode;
import com.ensoras.accounts.TestPeople;
import com.ensoras.mail.TestMail;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new installation, from the link in the terminal to people who sign themselves up. */
@Tag("accounts")
@ExtendWith(OutputCaptureExtension.class)
class InstallationTest {

  private static final Path DATA = Path.of("target/test-installation");

  @Test
  void theFirstAccountIsMadeByTheLinkInTheTerminal(CapturedOutput terminal) {
    try (var node = SecondNode.alone(DATA, "--ensoras.signup=open")) {
      var link = printed(terminal);
      var olga = new Visitor(node.url());
      assertThat(olga.get(link).statusCode()).isEqualTo(200);
      assertThat(olga.get("/set-up/" + "A".repeat(43)).statusCode()).isEqualTo(410);

      var refused = make(olga, link, "Olga", "not an address", "password1234");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("f-email-error", "f-password-error", "not an address")
          .doesNotContain("password1234");

      var email = TestPeople.freshAddress();
      var made = make(olga, link, "Olga", email, TestPeople.PASSWORD);
      assertThat(Visitor.location(made)).isEqualTo("/");
      assertThat(olga.isSignedIn()).isTrue();
      assertThat(olga.get("/account").body()).doesNotContain("Not confirmed");
      assertThat(olga.get(link).statusCode()).isEqualTo(410);
      assertThat(make(olga, link, "Mallory", "m@x.example", TestPeople.PASSWORD).statusCode())
          .isEqualTo(410);
      othersSignThemselvesUp(node, email);
    }
  }

  /** The same installation: whoever types an address learns nothing about it. */
  private static void othersSignThemselvesUp(SecondNode node, String taken) {
    var arne = new Visitor(node.url());
    assertThat(arne.get("/sign-in").body()).contains("/sign-up");
    var fresh = TestPeople.freshAddress();
    var one = arne.submit("/sign-up", "/sign-up", "email", fresh);
    var two = arne.submit("/sign-up", "/sign-up", "email", taken);
    assertThat(one.statusCode()).isEqualTo(two.statusCode()).isEqualTo(303);
    assertThat(Visitor.location(one)).isEqualTo(Visitor.location(two));
    assertThat(TestMail.lettersTo(taken).getLast().subject())
        .isEqualTo("You have an account already");

    var link = URI.create(TestMail.linkSentTo(fresh)).getPath();
    assertThat(arne.get(link).body()).contains(fresh, "readonly");
    assertThat(accounts(node, fresh)).isZero();
    var done =
        arne.submit(
            link,
            link,
            "name",
            "Arne",
            "email",
            "another@x.example",
            "password",
            TestPeople.PASSWORD);
    assertThat(Visitor.location(done)).isEqualTo("/");
    assertThat(arne.isSignedIn()).isTrue();
    assertThat(accounts(node, fresh)).isOne();
    assertThat(accounts(node, "another@x.example")).isZero();
    assertThat(arne.get(link).statusCode()).isEqualTo(410);
  }

  private static java.net.http.HttpResponse<String> make(
      Visitor who, String link, String name, String email, String password) {
    var page = who.get(link).statusCode() == 200 ? link : "/account";
    return who.submit(page, link, "name", name, "email", email, "password", password);
  }

  private static int accounts(SecondNode node, String email) {
    return node.bean(JdbcClient.class)
        .sql("select count(*) from account where email = :email")
        .param("email", email)
        .query(Integer.class)
        .single();
  }

  private static String printed(CapturedOutput terminal) {
    var lines =
        terminal.getOut().lines().map(String::strip).filter(line -> line.contains("/set-up/"));
    return URI.create(lines.reduce((before, last) -> last).orElseThrow()).getPath();
  }
}
