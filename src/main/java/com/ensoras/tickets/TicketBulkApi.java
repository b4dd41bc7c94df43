package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Assigning, priority and tags of many tickets, for programs: each field by its permission. */
@RestController
class TicketBulkApi {

  private static final String BULK = TicketApi.TICKETS + "/bulk";

  private final Bulk bulk;

  TicketBulkApi(Bulk bulk) {
    this.bulk = bulk;
  }

  /**
   * @param agent a member's id, "none", or left out to keep whoever has it
   * @param team likewise
   * @param anyway whether to assign also what one will not see any more
   */
  record AssignmentTyped(
      @Nullable List<UUID> tickets,
      @Nullable String agent,
      @Nullable String team,
      @Nullable Boolean anyway) {}

  record PriorityTyped(@Nullable List<UUID> tickets, @Nullable String priority) {}

  /**
   * @param add a tag's id
   * @param remove a tag's id
   */
  record TagsTyped(@Nullable List<UUID> tickets, @Nullable String add, @Nullable String remove) {}

  @PostMapping(BULK + "/assignment")
  @Requires(Permission.TICKETS_ASSIGN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  BulkApi.BegunJson assign(Actor actor, @RequestBody AssignmentTyped typed) {
    var anyway = typed.anyway() != null && typed.anyway();
    var wish = BulkWish.assignment(word(typed.agent()), word(typed.team()), anyway);
    return begin(actor, BulkKind.ASSIGN, wish, typed.tickets());
  }

  @PostMapping(BULK + "/priority")
  @Requires(Permission.TICKETS_CHANGE_PRIORITY)
  @ResponseStatus(HttpStatus.ACCEPTED)
  BulkApi.BegunJson prioritise(Actor actor, @RequestBody PriorityTyped typed) {
    var wish = BulkWish.priority(word(typed.priority()));
    return begin(actor, BulkKind.PRIORITY, wish, typed.tickets());
  }

  @PostMapping(BULK + "/tags")
  @Requires(Permission.TICKETS_RESPOND)
  @ResponseStatus(HttpStatus.ACCEPTED)
  BulkApi.BegunJson tag(Actor actor, @RequestBody TagsTyped typed) {
    var wish = BulkWish.tags(word(typed.add()), word(typed.remove()));
    return begin(actor, BulkKind.TAG, wish, typed.tickets());
  }

  @GetMapping(BULK + "/{work}")
  @Requires(Permission.TICKETS_LIST)
  BulkApi.WorkJson work(Actor actor, @PathVariable UUID work) {
    return BulkApi.WorkJson.of(bulk.look(actor, work, Permission.TICKETS_LIST));
  }

  private BulkApi.BegunJson begin(
      Actor actor, BulkKind kind, BulkWish wish, @Nullable List<UUID> tickets) {
    var chosen = Bulk.chosen(tickets == null ? List.of() : tickets);
    return new BulkApi.BegunJson(bulk.begin(actor, kind, wish, chosen).toString());
  }

  private static String word(@Nullable String given) {
    return given == null ? "" : given;
  }
}
