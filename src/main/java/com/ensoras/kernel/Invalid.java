package com.ensoras.kernel;

import java.util.ArrayList;
import java.util.List;

/** What was typed cannot be accepted: 422, with the fields. */
public final class Invalid extends Refusal {

  private final transient List<FieldError> fields;

  public Invalid(List<FieldError> fields) {
    super(
        422, "invalid", fields.isEmpty() ? "Please check the form." : fields.getFirst().sentence());
    this.fields = List.copyOf(fields);
  }

  public Invalid(String field, String sentence) {
    this(List.of(new FieldError(field, sentence)));
  }

  @Override
  public List<FieldError> fields() {
    return fields;
  }

  /** Collects the errors of one form, to be thrown together. */
  public static final class Errors {
    private final List<FieldError> found = new ArrayList<>();

    public Errors add(String field, String sentence) {
      found.add(new FieldError(field, sentence));
      return this;
    }

    public boolean isEmpty() {
      return found.isEmpty();
    }

    /** Throws {@link Invalid} when there is an error. */
    public void refuse() {
      if (!found.isEmpty()) {
        throw new Invalid(found);
      }
    }
  }
}
