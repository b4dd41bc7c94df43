package com.ensoras.people.roles;

import com.ensoras.access.RoleId;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Form;
import java.util.List;
import java.util.UUID;

/**
 * The matrix as a form: {@code role} holds "id:version" of each column that can be changed, {@code
 * box} holds "id:permission" of each box that is ticked.
 */
final class MatrixForm {

  private MatrixForm() {}

  static String box(Role role, com.ensoras.access.Permission permission) {
    return role.id().value() + ":" + permission.code();
  }

  static String column(Role role) {
    return role.id().value() + ":" + role.version();
  }

  /** As everything is now. */
  static Form of(RoleBook book) {
    var boxes =
        book.roles().stream()
            .flatMap(role -> role.authority().permissions().stream().map(p -> box(role, p)))
            .toList();
    return Form.empty().with("box", boxes);
  }

  /**
   * @throws Invalid when it is not what the page sends
   */
  static List<RoleMatrix.Column> columns(Form form) {
    return form.all("role").stream().map(sent -> column(form, sent)).toList();
  }

  private static RoleMatrix.Column column(Form form, String sent) {
    var parts = sent.split(":", 2);
    try {
      var prefix = parts[0] + ":";
      var codes =
          form.all("box").stream()
              .filter(box -> box.startsWith(prefix))
              .map(box -> box.substring(prefix.length()))
              .toList();
      var id = new RoleId(UUID.fromString(parts[0]));
      return new RoleMatrix.Column(id, Integer.parseInt(parts[1]), codes);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException nonsense) {
      throw new Invalid("role", "Open the matrix again, then save.");
    }
  }
}
