package com.ensoras.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.SecondNode;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * How many statements each main page makes, the one for the rights among them. A number changes
 * only in a commit of its own, with the reason.
 */
@EnsorasTest
@Tag("statements")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {

  @Autowired ApplicationContext context;
  private SecondNode node;
  private World world;

  @BeforeAll
  void start() {
    node = SecondNode.beside(context, Counting.class);
    world = new World(context);
    world.olga.post(
        "/p/" + world.acme + "/macros", "name", "Thanks", "priority", "1", "body", "Thank you.");
    var typed = "{\"email\":\"anna@example.test\",\"subject\":\"Broken\",\"body\":\"It broke\"}";
    world.arne.json("POST", "/api/v1/projects/" + world.acme + "/tickets", typed);
  }

  @AfterAll
  void stop() {
    world.close();
    node.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Users,        10, Olga, 200, /p/{project}/users",
    "Roles,         9, Olga, 200, /p/{project}/roles",
    "Role editor,   9, Olga, 200, /p/{project}/roles/{role}",
    "Teams,        11, Olga, 200, /p/{project}/teams",
    "Macros,        8, Olga, 200, /p/{project}/macros",
    "Dashboard,    10, Olga, 200, /p/{project}/dashboard",
    "Inbox,        12, Olga, 200, /p/{project}/inbox",
    "Tickets,      12, Olga, 200, /p/{project}/tickets",
    "Tags,          7, Olga, 200, /p/{project}/tags",
    "Email channel,10, Olga, 200, /p/{project}/channels/email",
    "Active chats,  6, Olga, 200, /p/{project}/active-chats",
    "Widget,        8, Olga, 200, /p/{project}/channels/widget",
    "Email rules,   6, Olga, 200, /p/{project}/email-rules",
    "Settings,      7, Olga, 200, /p/{project}/settings",
    "Audit,         7, Olga, 200, /p/{project}/audit",
    "Your access,  12, Arne, 200, /p/{project}/access",
    "Notices,       6, Olga, 200, /p/{project}/notices",
    "Denied page,   2, Arne, 303, /p/{project}/settings",
    "Denied to a program, 1, Arne, 403, /api/v1/projects/{project}",
    "Not a member,  1, Mallory, 404, /p/{project}/users",
    "What may I do, 1, Arne, 200, /api/v1/projects/{project}/me"
  })
  void makesThisManyStatements(String page, int statements, String who, int status, String path) {
    var address = path.replace("{project}", world.acme).replace("{role}", role());
    var guest = person(who).at(node.url());
    ask(guest, address); // whatever is read once
    Counting.clear();
    assertThat(ask(guest, address)).isEqualTo(status);
    var requests = Counting.requests();
    assertThat(requests).hasSize(1);
    var sent = requests.getFirst();
    assertThat(sent.stream().filter(Counting::isTheRights)).as("for the rights").hasSize(1);
    assertThat(sent).as(page + ": " + String.join("\n", sent)).hasSize(statements);
  }

  private String role() {
    return world.role("Viewer").toString();
  }

  private Guest person(String name) {
    return List.of(world.olga, world.arne, world.mallory).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static int ask(Guest guest, String path) {
    return (path.startsWith("/api/") ? guest.getJson(path) : guest.get(path)).statusCode();
  }
}
