package com.ensoras.audit;

import com.ensoras.access.Permission;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.Arrays;
import java.util.List;

/**
 * "Who could do X on date D".
 *
 * @param asked whether a question stands in the address
 */
public record WhoCouldPage(
    String project, Form form, boolean asked, String permission, String day, List<Row> rows) {

  /** One who could, and when within the day. */
  public record Row(String member, String name, String by, String when) {}

  public String href() {
    return "/p/" + project + "/audit/who-could";
  }

  public List<Choice> permissions() {
    return Arrays.stream(Permission.values())
        .map(permission -> Choice.of(permission.code(), permission.fullLabel()))
        .toList();
  }
}
