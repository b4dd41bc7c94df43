package com.ensoras.people.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.access.UnknownPermission;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleDraftTest {

  @Test
  void aNameIsTidied() {
    assertThat(draft("  Ｓupport   Agent ").checked().name()).isEqualTo("Support Agent");
  }

  @Test
  void aRoleMayHoldNothing() {
    assertThat(draft("Guest").checked().authority().permissions().isEmpty()).isTrue();
  }

  @Test
  void namesThatCannotBeAreRefusedAtTheField() {
    for (var name :
        List.of("", "  ", "x".repeat(61), "a\u0000b", "a\u202eb", "--", "x".repeat(10_000))) {
      assertThatThrownBy(() -> draft(name).checked())
          .isInstanceOfSatisfying(
              Invalid.class, r -> assertThat(r.fields().getFirst().field()).isEqualTo("name"));
    }
    assertThat(draft("x".repeat(60)).checked().name()).hasSize(60);
    assertThat(draft("👩‍🚒".replace("\u200d", "") + " crew").checked().name()).endsWith("crew");
    assertThat(draft("<script>alert(1)</script>").checked().name()).startsWith("<script>");
  }

  @Test
  void nothingIsCalledOwner() {
    assertRefused(draft("0wner"), 422, "looks-like-owner", "name");
  }

  @Test
  void aSetThatIsNotClosedIsRefusedNamingTheMissingBases() {
    var draft = draft("Agent", "tickets.view", "tickets.close", "users.invite", "teams.list");
    assertRefused(draft, 422, "not-closed", "permissions");
    assertThatThrownBy(draft::checked)
        .isInstanceOfSatisfying(
            NotClosed.class,
            r ->
                assertThat(r.details())
                    .containsEntry("missing", List.of("tickets.list", "users.list")));
  }

  @Test
  void unknownAndDoubledPermissionsAreRefused() {
    assertThatThrownBy(draft("Agent", "tickets.fly")::checked)
        .isInstanceOf(UnknownPermission.class);
    assertThatThrownBy(draft("Agent", "*")::checked).isInstanceOf(UnknownPermission.class);
    assertRefused(draft("Agent", "tickets.list", "tickets.list"), 422, "invalid", "permissions");
  }

  @Test
  void anUnknownViewIsRefused() {
    assertRefused(
        new RoleDraft("Agent", List.of(), "everything", false), 422, "invalid", "ticketsSeen");
  }

  private static void assertRefused(RoleDraft draft, int status, String code, String field) {
    assertThatThrownBy(draft::checked)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(status);
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.fields().getFirst().field()).isEqualTo(field);
            });
  }

  private static RoleDraft draft(String name, String... permissions) {
    return new RoleDraft(name, List.of(permissions), "all", false);
  }
}
