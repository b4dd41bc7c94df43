package com.ensoras.web;

import com.ensoras.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The raw values of a form and what is wrong with them, so that it can be shown again just as it
 * was typed. As an argument of a handler it holds what was sent. Prints no values.
 */
public record Form(Map<String, List<String>> values, FormErrors errors) {

  /** Decided elsewhere: the form is no longer the answer. */
  private static final Set<Integer> NOT_ABOUT_THE_FORM = Set.of(401, 404, 410, 503);

  public Form {
    values = Map.copyOf(values);
  }

  public static Form empty() {
    return new Form(Map.of(), FormErrors.NONE);
  }

  /** The same with this value, for the first showing of a form. */
  public Form with(String field, String value) {
    return with(field, List.of(value));
  }

  public Form with(String field, List<String> all) {
    var more = new LinkedHashMap<>(values);
    more.put(field, List.copyOf(all));
    return new Form(more, errors);
  }

  public Form refused(Refusal refusal) {
    return new Form(values, FormErrors.of(refusal));
  }

  /**
   * Does what the form asks for; when it is refused, shows the form again with the refusal's status
   * and everything that was typed.
   */
  public Answer attempt(Supplier<? extends Answer> act, Function<Form, Page> again) {
    try {
      return act.get();
    } catch (Refusal refusal) {
      if (NOT_ABOUT_THE_FORM.contains(refusal.status())) {
        throw refusal;
      }
      var page = again.apply(refused(refusal)).status(refusal.status());
      return refusal.details().get("retryAfter") instanceof Integer seconds
          ? page.retryAfter(seconds)
          : page;
    }
  }

  /** The only or first value, empty when there is none. */
  public String value(String field) {
    var all = all(field);
    return all.isEmpty() ? "" : all.getFirst();
  }

  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** Whether the field was sent at all; an unticked box is not. */
  public boolean has(String field) {
    return values.containsKey(field);
  }

  /** Whether this is one of the field's values, as with ticked boxes and chosen options. */
  public boolean has(String field, String value) {
    return all(field).contains(value);
  }

  public @Nullable String error(String field) {
    return errors.at(field);
  }

  @Override
  public String toString() {
    return "Form" + values.keySet();
  }
}
