package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.access.RoleId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All roles, or one, as a JSON file. */
@Controller
class ExportController {

  static final String ALL = "/p/{project}/roles/export";
  static final String ONE = RoleController.ONE + "/export";

  private final RoleReading reading;

  ExportController(RoleReading reading) {
    this.reading = reading;
  }

  @GetMapping(ALL)
  @Requires(Permission.ROLES_LIST)
  ResponseEntity<byte[]> all(Actor actor) {
    var book = reading.list(actor).book();
    var file = RoleFile.of(book, book.roles());
    return Attachment.json("roles-" + actor.slug(), RoleFiles.write(file));
  }

  @GetMapping(ONE)
  @Requires(Permission.ROLES_LIST)
  ResponseEntity<byte[]> one(Actor actor, @PathVariable UUID role) {
    var book = reading.list(actor).book();
    var file = RoleFile.of(book, List.of(book.get(new RoleId(role))));
    return Attachment.json("role-" + actor.slug(), RoleFiles.write(file));
  }
}
