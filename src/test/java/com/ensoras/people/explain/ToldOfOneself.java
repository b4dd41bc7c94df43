package com.ensoras.people.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.access.Doors;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** What Explain says to somebody about all routes at once, where a program asks for one by one. */
public final class ToldOfOneself {

  private ToldOfOneself() {}

  /** By method and pattern, as in {@code GET /p/{project}/users}. */
  public static Map<String, Explanation> ofAllRoutes(
      ApplicationContext context, World world, Guest guest) {
    var routes = context.getBean(Doors.class).routes();
    List<Explanation> told =
        world
            .transactions()
            .execute(
                status ->
                    context
                        .getBean(Explain.class)
                        .ofSelf(
                            world.visit(guest, world.acme).actor().orElseThrow(),
                            routes.stream().map(Question::about).toList()));
    assertThat(told).hasSameSizeAs(routes);
    var byRoute = new HashMap<String, Explanation>();
    told.forEach(each -> byRoute.put(each.what(), each));
    return byRoute;
  }
}
