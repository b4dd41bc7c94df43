package com.ensoras.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page's table, typed again. */
@Tag("rules")
class PermissionTest {

  private static final String PAGE =
      """
      Dashboard: View
      Inbox: View, Bulk Approve, Bulk Close
      Active Chats: View
      Tickets: List, View, Respond, Approve, Reject, Close, Assign, Change Priority, Regenerate
      Users: List, Invite, Update, Remove
      Teams: List, Create, Update, Delete
      Roles: List, Create, Update, Delete
      Workflows: List, Create, Update, Delete
      Tools: List, Create, Update, Delete, Test
      Actions: List, Create, Update, Delete
      Knowledge Base: List, Create, Update, Delete
      Tags: List, Create, Update, Delete
      Email Rules: List, Create, Update, Delete
      Macros: List, Create, Update, Delete
      Project Settings: View, Update, Manage Channels, Manage Integrations
      Billing: View, Manage
      API Keys: List, Create, Delete
      """;

  @Test
  void thePermissionsAreThoseOfThePageInItsOrder() {
    assertThat(
            Stream.of(PermissionGroup.values())
                .map(PermissionTest::line)
                .collect(Collectors.joining()))
        .isEqualTo(PAGE);
    assertThat(Permission.values()).hasSize(64);
    assertThat(PermissionGroup.values()).hasSize(17);
  }

  @Test
  void aCodeIsGroupAndWord() {
    assertThat(Permission.TICKETS_CHANGE_PRIORITY.code()).isEqualTo("tickets.change-priority");
    assertThat(Permission.API_KEYS_LIST.code()).isEqualTo("api-keys.list");
    assertThat(Permission.byCode("knowledge-base.list")).contains(Permission.KNOWLEDGE_BASE_LIST);
    assertThat(Permission.byCode("tickets.fly")).isEmpty();
    assertThat(PermissionGroup.KNOWLEDGE_BASE.code()).isEqualTo("knowledge-base");
    assertThat(Permission.KNOWLEDGE_BASE_LIST.group()).isEqualTo(PermissionGroup.KNOWLEDGE_BASE);
    assertThat(Permission.INBOX_BULK_CLOSE.fullLabel()).isEqualTo("Inbox: Bulk Close");
  }

  @Test
  void theFirstOfAGroupIsItsBase() {
    assertThat(Permission.TICKETS_CLOSE.base()).isEqualTo(Permission.TICKETS_LIST);
    assertThat(Permission.TICKETS_VIEW.isBase()).isFalse();
    assertThat(Permission.INBOX_VIEW.isBase()).isTrue();
    assertThat(Stream.of(Permission.values()).filter(Permission::isBase)).hasSize(17);
  }

  private static String line(PermissionGroup group) {
    return group.label()
        + ": "
        + Permission.in(group).stream().map(Permission::label).collect(Collectors.joining(", "))
        + "\n";
  }
}
