package com.ensoras.shell;

import com.ensoras.kernel.Invalid;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says at which field a JSON body could not be understood. */
final class MalformedJson {

  private MalformedJson() {}

  static Invalid of(HttpMessageNotReadableException thrown) {
    return switch (thrown.getCause()) {
      case UnrecognizedPropertyException unknown ->
          new Invalid(shown(unknown.getPropertyName()), "There is no such field.");
      case JacksonException wrong -> new Invalid(field(wrong), "This value is not understood.");
      case null, default -> new Invalid("body", "The body is not understood.");
    };
  }

  private static String field(JacksonException wrong) {
    var path = wrong.getPath();
    if (path.isEmpty()) {
      return "body";
    }
    var name = path.getLast().getPropertyName();
    return name == null ? "body" : shown(name);
  }

  private static String shown(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "…";
  }
}
