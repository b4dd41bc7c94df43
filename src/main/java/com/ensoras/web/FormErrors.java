package com.ensoras.web;

import com.ensoras.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form.
 *
 * @param general what is wrong with the whole, null when it is only about fields
 * @param code of the refusal, for forms that offer a way on; empty when nothing is wrong
 */
public record FormErrors(@Nullable String general, List<Refusal.FieldError> fields, String code) {

  public static final FormErrors NONE = new FormErrors(null, List.of(), "");

  public FormErrors {
    fields = List.copyOf(fields);
  }

  public static FormErrors of(Refusal refusal) {
    var general = refusal.fields().isEmpty() ? refusal.sentence() : null;
    return new FormErrors(general, refusal.fields(), refusal.code());
  }

  public boolean isEmpty() {
    return general == null && fields.isEmpty();
  }

  public int count() {
    return fields.size() + (general == null ? 0 : 1);
  }

  /** The first sentence about the field. */
  public @Nullable String at(String field) {
    return fields.stream()
        .filter(error -> error.field().equals(field))
        .findFirst()
        .flatMap(error -> Optional.of(error.sentence()))
        .orElse(null);
  }
}
