package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.access.RoleId;
import com.ensoras.web.Answer;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two roles side by side; without a choice, the first two. */
@Controller
class ComparisonController {

  static final String COMPARISON = "/p/{project}/roles/comparison";

  private final RoleReading reading;

  ComparisonController(RoleReading reading) {
    this.reading = reading;
  }

  @GetMapping(COMPARISON)
  @Requires(Permission.ROLES_LIST)
  Answer compare(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID left,
      @RequestParam(required = false) @Nullable UUID right) {
    var book = reading.list(actor).book();
    var address = "/p/" + actor.slug() + "/roles";
    if (book.roles().isEmpty()) {
      return Redirect.to(address).toast("There are no roles to compare.");
    }
    var one = chosen(book, left, 0);
    var other = chosen(book, right, 1);
    return Page.of(
            "Compare roles",
            "people/roles/comparison.jte",
            ComparisonPage.of(actor.slug(), book, one, other))
        .back("Roles", address)
        .live("roles");
  }

  private static Role chosen(RoleBook book, @Nullable UUID id, int otherwise) {
    return id == null
        ? book.roles().get(Math.min(otherwise, book.roles().size() - 1))
        : book.get(new RoleId(id));
  }
}
