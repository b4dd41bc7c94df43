package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.access.RoleId;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.roles.RoleFile.Entry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Roles in and out, for programs: the plan first, then the import that names it. */
@RestController
class RoleFileApi {

  /**
   * What an import comes to.
   *
   * @param seen to be sent with the import
   */
  record PlanJson(String seen, List<ItemJson> changes) {

    static PlanJson of(ImportPlan plan) {
      var changes =
          plan.changing().stream()
              .map(item -> new ItemJson(item.content().name(), item.isNew(), item.words()))
              .toList();
      return new PlanJson(plan.seen(), changes);
    }
  }

  record ItemJson(String name, boolean isNew, List<String> changes) {}

  record ImportInput(
      @Nullable String format,
      @Nullable List<@Nullable Entry> roles,
      @Nullable String seen,
      @Nullable Boolean confirmLoss) {

    List<Entry> entries() {
      return RoleFiles.entries(new RoleFile(format, roles));
    }
  }

  private final RoleReading reading;
  private final RoleImport importing;

  RoleFileApi(RoleReading reading, RoleImport importing) {
    this.reading = reading;
    this.importing = importing;
  }

  @GetMapping(RoleApi.ALL + "/export")
  @Requires(Permission.ROLES_LIST)
  RoleFile all(Actor actor) {
    var book = reading.list(actor).book();
    return RoleFile.of(book, book.roles());
  }

  @GetMapping(RoleApi.ONE + "/export")
  @Requires(Permission.ROLES_LIST)
  RoleFile one(Actor actor, @PathVariable UUID role) {
    var book = reading.list(actor).book();
    return RoleFile.of(book, List.of(book.get(new RoleId(role))));
  }

  @PostMapping(RoleApi.ALL + "/import/plan")
  @Requires(Permission.ROLES_CREATE)
  PlanJson plan(Actor actor, @RequestBody ImportInput input) {
    return PlanJson.of(importing.plan(actor, input.entries()));
  }

  @PostMapping(RoleApi.ALL + "/import")
  @Requires(Permission.ROLES_CREATE)
  PlanJson carryOut(Actor actor, @RequestBody ImportInput input) {
    if (input.seen() == null) {
      throw new Invalid("seen", "Ask for the plan first, and send what it says.");
    }
    var sure = Boolean.TRUE.equals(input.confirmLoss());
    return PlanJson.of(importing.carryOut(actor, input.entries(), input.seen(), sure));
  }
}
