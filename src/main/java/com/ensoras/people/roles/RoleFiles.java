package com.ensoras.people.roles;

import com.ensoras.kernel.Invalid;
import com.ensoras.people.roles.RoleFile.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes roles as JSON, and reads them as CSV. */
final class RoleFiles {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RoleFiles() {}

  static String write(RoleFile file) {
    return JSON.writeValueAsString(file) + "\n";
  }

  /**
   * @throws Invalid at the field {@code text}
   */
  static List<Entry> read(String text) {
    if (text.isBlank()) {
      throw new Invalid("text", "Choose a file, or paste what it holds.");
    }
    var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return bare.stripLeading().startsWith("{") ? json(bare) : RoleCsv.read(bare);
  }

  /**
   * @throws Invalid when it is not of this format
   */
  static List<Entry> entries(RoleFile file) {
    if (!RoleFile.FORMAT.equals(file.format())) {
      throw new Invalid("text", "The format has to be “" + RoleFile.FORMAT + "”.");
    }
    List<@Nullable Entry> roles = file.roles() == null ? List.of() : file.roles();
    if (roles.size() > Roles.MOST) {
      throw new Invalid("text", "There are more roles in it than a project can have.");
    }
    var entries = new ArrayList<Entry>();
    for (var role : roles) {
      if (role == null) {
        throw new Invalid("text", "One of the roles is empty.");
      }
      entries.add(role);
    }
    return entries;
  }

  private static List<Entry> json(String text) {
    try {
      return entries(Objects.requireNonNull(JSON.readValue(text, RoleFile.class)));
    } catch (UnrecognizedPropertyException unknown) {
      throw new Invalid("text", "There is no field “" + unknown.getPropertyName() + "”.");
    } catch (JacksonException wrong) {
      var at = wrong.getLocation();
      throw new Invalid(
          "text",
          "This is not understood" + (at == null ? "." : " at line " + at.getLineNr() + "."));
    }
  }
}
