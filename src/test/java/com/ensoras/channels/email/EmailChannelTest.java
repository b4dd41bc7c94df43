package com.ensoras.channels.email;

import static com.ensoras.access.Permission.PROJECT_SETTINGS_MANAGE_CHANNELS;
import static com.ensoras.access.Permission.PROJECT_SETTINGS_VIEW;
import static com.ensoras.access.Permission.TEAMS_LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.Acme;
import com.ensoras.people.Stale;
import com.ensoras.people.TeamId;
import com.ensoras.people.teams.TeamDeletions;
import com.ensoras.people.teams.TeamDraft;
import com.ensoras.people.teams.TeamInUse;
import com.ensoras.people.teams.Teams;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The e-mail channel is set up, changed and switched. */
@EnsorasTest
class EmailChannelTest {

  @Autowired ApplicationContext product;
  @Autowired EmailChannels channels;
  @Autowired Teams teams;
  @Autowired TeamDeletions deletions;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join(
        "Chan",
        acme.role("Channels", "all", PROJECT_SETTINGS_VIEW, PROJECT_SETTINGS_MANAGE_CHANNELS).id());
    acme.join("Sven", acme.role("Settings", "all", PROJECT_SETTINGS_VIEW, TEAMS_LIST).id());
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void onlyWhoManagesChannelsSeesAndSavesThem() {
    var sven = acme.as("Sven");
    assertThatThrownBy(() -> channels.get(sven)).isInstanceOf(Denied.class);
    assertThatThrownBy(() -> channels.save(sven, new Typed().draft(), 0))
        .isInstanceOf(Denied.class);
    assertThatThrownBy(() -> channels.access(sven, Direction.INCOMING)).isInstanceOf(Denied.class);
    assertThat(channels.get(acme.as("Chan")).version()).isZero();
  }

  @Test
  void theChannelIsSavedAndTheTrailHoldsItWithoutPasswords() {
    var before = acme.deeds().size();
    var saved = channels.save(acme.as("Chan"), new Typed().draft(), 0);
    assertThat(saved.active()).isTrue();
    assertThat(saved.incoming())
        .isEqualTo(new MailServer("imap.acme.test", 993, Encryption.TLS, "help", true, true));
    assertThat(saved.signature()).isEqualTo("<b>Acme</b>");
    assertThat(acme.deeds()).hasSize(before + 1).endsWith("channel.updated");
    var entry =
        acme.world()
            .one(
                String.class,
                "select before::text || after::text from audit_entry e join project p on p.id = e.project_id where p.slug = ? order by seq desc limit 1",
                acme.slug);
    assertThat(entry).contains("imap.acme.test", "set anew").doesNotContain("secret one");
  }

  @Test
  void passwordsAreSealedAndOpenOnlyInTheirProjectAndDirection() {
    channels.save(acme.as("Chan"), new Typed().draft(), 0);
    var stored =
        acme.world()
            .one(
                byte[].class,
                "select incoming_password from email_channel c join project p on p.id = c.project_id where p.slug = ?",
                acme.slug);
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    assertThat(password(Direction.INCOMING)).isEqualTo("secret one");
    assertThat(password(Direction.OUTGOING)).isEqualTo("secret two");
    acme.world()
        .run(
            "update email_channel set outgoing_password = incoming_password where project_id = (select id from project where slug = ?)",
            acme.slug);
    assertThatThrownBy(() -> password(Direction.OUTGOING))
        .isInstanceOf(IllegalStateException.class);
    assertThat(channels.access(acme.as("Chan"), Direction.INCOMING).toString())
        .doesNotContain("secret");
  }

  @Test
  void anEmptyPasswordKeepsTheStoredOneUntilTheHostChanges() {
    channels.save(acme.as("Chan"), new Typed().draft(), 0);
    var typed = new Typed();
    typed.incomingPassword = "";
    typed.outgoingPassword = "";
    channels.save(acme.as("Chan"), typed.draft(), 1);
    assertThat(password(Direction.INCOMING)).isEqualTo("secret one");
    typed.incomingHost = "imap.mallory.test";
    assertThatThrownBy(() -> channels.save(acme.as("Chan"), typed.draft(), 2))
        .isInstanceOf(Invalid.class)
        .hasMessage("Enter the password of this user on this server.");
    typed.active = false;
    var saved = channels.save(acme.as("Chan"), typed.draft(), 2);
    assertThat(saved.incoming().hasPassword()).isFalse();
    assertThat(saved.outgoing().hasPassword()).isTrue();
    typed.incomingHost = "imap.acme.test"; // going back brings nothing back
    assertThat(channels.save(acme.as("Chan"), typed.draft(), 3).incoming().hasPassword()).isFalse();
  }

  @Test
  void whatIsMissingOrWrongIsNamedAtItsField() {
    var typed = new Typed();
    typed.incomingHost = "";
    typed.outgoingPassword = "";
    typed.fromAddress = "";
    refused(typed, "incomingHost", "outgoingPassword", "fromAddress");
    typed.active = false;
    channels.save(acme.as("Chan"), typed.draft(), 0);
    typed.incomingHost = "not a host";
    typed.incomingPort = "70000";
    typed.encryption = "ssl";
    typed.fromAddress = "nobody";
    typed.team = "x";
    refused(typed, "incomingHost", "incomingPort", "incomingEncryption", "fromAddress", "team");
    for (var host : new String[] {"10.0.0.5", "[::1]", "mail", "bücher.example", "a_b.test"}) {
      typed = new Typed();
      typed.incomingHost = host;
      typed.draft().check();
    }
    var controls = new Typed();
    controls.incomingPassword = "a\r\nb";
    refused(controls, "incomingPassword");
  }

  @Test
  void aStaleSaveChangesNothing() {
    channels.save(acme.as("Chan"), new Typed().draft(), 0);
    assertThatThrownBy(() -> channels.save(acme.as("Olga"), new Typed().draft(), 0))
        .isInstanceOf(Stale.class)
        .hasMessageContaining("imap.acme.test");
  }

  @Test
  void theDefaultTeamIsActiveAndOnesOwnAndIsNotDeletedUnderTheChannel() {
    var billing = team("Billing", true);
    var old = team("Old", false);
    var theirs =
        teams
            .create(acme.as("Mallory", acme.globex), new TeamDraft("T", "", true, Set.of()))
            .team()
            .id();
    for (var wrong : new TeamId[] {old, theirs, new TeamId(UUID.randomUUID())}) {
      var typed = new Typed();
      typed.team = wrong.value().toString();
      refused(typed, "team");
    }
    var typed = new Typed();
    typed.team = billing.value().toString();
    channels.save(acme.as("Chan"), typed.draft(), 0);
    assertThat(deletions.asked(acme.as("Olga"), billing).holdings()).hasSize(1);
    assertThatThrownBy(() -> deletions.delete(acme.as("Olga"), billing))
        .isInstanceOf(TeamInUse.class)
        .hasMessageContaining("the Email channel");
    typed.team = "";
    channels.save(acme.as("Chan"), typed.draft(), 1);
    deletions.delete(acme.as("Olga"), billing);
  }

  private void refused(Typed typed, String... fields) {
    assertThatThrownBy(() -> channels.save(acme.as("Chan"), typed.draft(), version()))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(f -> f.field())
                    .containsExactlyInAnyOrder(fields));
  }

  private int version() {
    return channels.get(acme.as("Chan")).version();
  }

  private @Nullable String password(Direction direction) {
    return channels.access(acme.as("Chan"), direction).password();
  }

  private TeamId team(String name, boolean active) {
    return teams.create(acme.as("Olga"), new TeamDraft(name, "", active, Set.of())).team().id();
  }

  /** A whole channel; each test changes what it is about. */
  private static final class Typed {
    boolean active = true;
    String incomingHost = "IMAP.acme.test ";
    String incomingPort = "993";
    String encryption = "tls";
    String incomingPassword = "secret one";
    String outgoingPassword = "secret two";
    String fromAddress = "help@acme.test";
    String team = "";

    EmailChannelDraft draft() {
      return new EmailChannelDraft(
          active,
          new ServerDraft(incomingHost, incomingPort, encryption, "help", incomingPassword, true),
          true,
          new ServerDraft("smtp.acme.test", "587", "starttls", "help", outgoingPassword, true),
          fromAddress,
          "Acme",
          "<b onclick=x>Acme</b><script>bad()</script>",
          team,
          "");
    }
  }
}
