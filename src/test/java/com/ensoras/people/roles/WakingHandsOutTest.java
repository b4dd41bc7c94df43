package com.ensoras.people.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody lets an accomplice hand out what neither of them may. */
@Tag("people")
@EnsorasTest
class WakingHandsOutTest {

  @Autowired ApplicationContext context;
  World world;
  Guest sam;
  UUID role;

  @BeforeEach
  void found() {
    world = new World(context);
    sam =
        world.memberWith(
            "Sam", List.of("users.list", "users.invite", "roles.list", "roles.update"));
    role = world.roleWith(List.of("users.list"));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whoMayNotHandOutAdminCannotLetAnotherRoleDoIt() {
    assertThat(letInvite("Plain", 1).statusCode()).isEqualTo(200);
    role = world.roleWith(List.of("users.list"));
    handOut(world.role("Admin"));
    var refused = letInvite("Sleeping", 1);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("exceeds-own-authority");
  }

  @Test
  void whoMayHandOutEachOfThemCan() {
    handOut(world.roleWith(List.of("users.list")));
    assertThat(letInvite("Waking", 1).statusCode()).isEqualTo(200);
  }

  private void handOut(UUID handed) {
    world.run(
        "insert into hands_out (project_id, role_id, handed_id) select id, ?, ? from project where slug = ?",
        role,
        handed,
        world.acme);
  }

  private HttpResponse<String> letInvite(String name, int version) {
    return sam.json(
        "PUT",
        "/api/v1/projects/" + world.acme + "/roles/" + role,
        "{\"name\":\"%s\",\"permissions\":[\"users.list\",\"users.invite\"],\"ticketsSeen\":\"all\",\"repliesWait\":false,\"version\":%d}"
            .formatted(name, version));
  }
}
