package com.ensoras.people.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.world.Sent;
import com.ensoras.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Pages about roles make a known number of statements, however many roles there are. */
@EnsorasTest
class RoleStatementsTest {

  @Autowired ApplicationContext context;
  private World world;

  @BeforeEach
  void found() {
    world = new World(context);
    world.olga.get("/p/" + world.acme + "/roles");
  }

  @AfterEach
  void close() {
    world.close();
  }

  /**
   * Enter, the project switcher, active chats, what waits in the Inbox, the bell, roles, what they
   * hand out, who has them, the Owner's name.
   */
  @Test
  void pagesAboutRolesMakeNineStatements() {
    for (var path : List.of("", "/new", "/" + world.role("Viewer"), "/matrix", "/comparison")) {
      assertThat(sent("/p/" + world.acme + "/roles" + path)).as(path).hasSize(9);
    }
  }

  @Test
  void manyRolesMakeNoMore() {
    var list = "/p/" + world.acme + "/roles";
    var few = sent(list).size();
    for (var i = 0; i < 30; i++) {
      world.member("Someone", world.roleWith(List.of("tags.list")));
    }
    assertThat(sent(list)).hasSize(few);
  }

  private List<String> sent(String path) {
    return Sent.during(() -> assertThat(world.olga.get(path).statusCode()).isEqualTo(200));
  }
}
