package com.ensoras.people.ownership;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.MemberId;
import com.ensoras.access.RoleId;
import com.ensoras.accounts.KnownPassword;
import com.ensoras.accounts.Passwords;
import com.ensoras.accounts.Proof;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.Acme;
import com.ensoras.people.NotOnYourself;
import com.ensoras.people.teams.TeamDraft;
import com.ensoras.people.teams.Teams;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A project has exactly one Owner, and two ways to get another. */
@EnsorasTest
class OwnershipTest {

  private static final String PASSWORD = KnownPassword.TEXT;

  @Autowired ApplicationContext product;
  @Autowired Ownership ownership;
  @Autowired OwnerCommand command;
  @Autowired Passwords passwords;
  @Autowired Teams teams;

  private Acme acme;
  private RoleId lead;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    lead = acme.role("Team Lead").id();
    for (var name : List.of("Olga", "Lena")) {
      var hash = KnownPassword.hash(passwords);
      acme.set(name, "password_hash = '" + hash + "'");
    }
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void theOwnerGivesTheProjectAwayAndTakesARole() {
    var before = acme.deeds().size();
    ownership.transfer(acme.as("Olga"), acme.member("Vera"), proof("Olga"), lead);
    assertThat(acme.as("Vera").isOwner()).isTrue();
    assertThat(acme.as("Olga").isOwner()).isFalse();
    assertThat(acme.as("Olga").roleName()).isEqualTo("Team Lead");
    assertThat(acme.deeds()).hasSize(before + 1).endsWith("ownership.transferred");
    assertThatThrownBy(
            () -> ownership.transfer(acme.as("Olga"), acme.member("Lena"), proof("Olga"), lead))
        .isInstanceOf(Denied.class);
  }

  @Test
  void nobodyButTheOwnerAndNotToThemselves() {
    refused(
        () -> ownership.transfer(acme.as("Ada"), acme.member("Ada"), proof("Lena"), lead),
        Denied.class);
    refused(
        () -> ownership.transfer(acme.as("Olga"), acme.member("Olga"), proof("Olga"), lead),
        NotOnYourself.class);
    refused(
        () -> ownership.transfer(acme.as("Olga"), acme.member("Vera"), proof("Lena"), lead),
        IllegalStateException.class);
    assertThat(acme.as("Olga").isOwner()).isTrue();
  }

  @Test
  void onlyToAMemberWhoCanOwn() {
    var mallory = acme.as("Mallory", acme.globex).member();
    refused(() -> ownership.transfer(acme.as("Olga"), mallory, proof("Olga"), lead), Invalid.class);
    refused(
        () ->
            ownership.transfer(
                acme.as("Olga"), new MemberId(UUID.randomUUID()), proof("Olga"), lead),
        Invalid.class);
    refused(
        () ->
            ownership.transfer(
                acme.as("Olga"), acme.member("Vera"), proof("Olga"), new RoleId(UUID.randomUUID())),
        Invalid.class);
    acme.set("Vera", "confirmed = false");
    refused(
        () -> ownership.transfer(acme.as("Olga"), acme.member("Vera"), proof("Olga"), lead),
        CannotOwn.class);
    acme.set("Vera", "confirmed = true");
    acme.world().run("update project set two_factor_required = true where slug = ?", acme.slug);
    refused(
        () -> ownership.transfer(acme.as("Olga"), acme.member("Vera"), proof("Olga"), lead),
        CannotOwn.class);
  }

  @Test
  void thePasswordIsAskedForOnThePage() {
    var form = acme.get("Olga", "/settings/ownership");
    assertThat(form.body()).contains("New Owner", "Your password", "Vera");
    assertThat(acme.get("Ada", "/settings/ownership").statusCode()).isEqualTo(303);
    assertThat(acme.get("Ada", "/settings").body()).doesNotContain("Transfer ownership");
    var wrong = acme.post("Olga", "/settings/ownership", typed("Vera", "not the password"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("This is not your password.");
    assertThat(acme.post("Ada", "/settings/ownership", typed("Vera", PASSWORD)).statusCode())
        .isEqualTo(403);
    assertThat(acme.post("Olga", "/settings/ownership", typed("Vera", PASSWORD)).statusCode())
        .isEqualTo(303);
    assertThat(acme.as("Vera").isOwner()).isTrue();
  }

  @Test
  void theSameForPrograms() {
    var body =
        "{\"member\":\"%s\",\"role\":\"%s\",\"password\":\"%s\"}"
            .formatted(acme.member("Vera").value(), lead.value(), PASSWORD);
    assertThat(acme.json("Ada", "POST", "/ownership", body).statusCode()).isEqualTo(403);
    assertThat(acme.json("Olga", "POST", "/ownership", "{}").statusCode()).isEqualTo(422);
    assertThat(acme.json("Olga", "POST", "/ownership", body).statusCode()).isEqualTo(204);
    assertThat(acme.as("Vera").isOwner()).isTrue();
  }

  @Test
  void theOperatorReplacesALostOwnerByAMember() {
    var before = acme.deeds().size();
    command.run(List.of(acme.slug, acme.person("Vera").email(), "--role", "team lead"));
    assertThat(acme.as("Vera").isOwner()).isTrue();
    assertThat(acme.as("Olga").roleName()).isEqualTo("Team Lead");
    assertThat(acme.deeds()).hasSize(before + 1).endsWith("ownership.transferred");
  }

  @Test
  void theOperatorSeatsAnOutsiderAndTheLostOwnerLeavesWithAllThatTheyHeld() {
    teams.create(acme.as("Olga"), new TeamDraft("Billing", "", true, Set.of(acme.member("Olga"))));
    command.run(List.of(acme.slug, acme.person("Stranger").email()));
    assertThat(acme.as("Stranger").isOwner()).isTrue();
    assertThat(acme.isMember("Olga")).isFalse();
  }

  @Test
  void theCommandSaysWhatIsWrong() {
    var vera = acme.person("Vera").email();
    wrong("Say which project", acme.slug);
    wrong("Say which project", acme.slug, "no address");
    wrong("Say which project", acme.slug, vera, "--role");
    wrong("There is no project", "no-such-project", vera);
    wrong("Nobody has an account", acme.slug, "nobody-at-all@example.com");
    wrong("is the Owner already", acme.slug, acme.person("Olga").email());
    wrong("no role named", acme.slug, vera, "--role", "King");
    assertThat(acme.as("Olga").isOwner()).isTrue();
  }

  private void wrong(String sentence, String... arguments) {
    assertThatThrownBy(() -> command.run(List.of(arguments)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(sentence);
  }

  private Map<String, String> typed(String member, String password) {
    return Map.of(
        "member", acme.member(member).value().toString(),
        "role", lead.value().toString(),
        "password", password);
  }

  private Proof proof(String name) {
    return passwords.requireAgain(acme.person(name), PASSWORD);
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Class<? extends Throwable> why) {
    assertThatThrownBy(act).isInstanceOf(why);
  }
}
