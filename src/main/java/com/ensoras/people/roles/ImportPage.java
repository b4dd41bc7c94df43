package com.ensoras.people.roles;

import com.ensoras.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Importing roles: the form, and the difference once there is one.
 *
 * @param plan null until something was sent
 * @param losing what the person would take from themselves
 * @param impact null when there is nothing to confirm
 */
record ImportPage(
    String project,
    Form form,
    @Nullable ImportPlan plan,
    List<String> losing,
    @Nullable Impact impact) {

  static ImportPage of(String project, Form form, @Nullable ImportPlan plan) {
    return new ImportPage(project, form, plan, List.of(), null);
  }

  ImportPage confirming(List<String> losing, Impact impact) {
    return new ImportPage(project, form, plan, losing, impact);
  }
}
