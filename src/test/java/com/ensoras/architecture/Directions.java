package com.ensoras.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which module may use which; a module that is not listed may use nothing and be used by nobody.
 */
final class Directions extends ArchCondition<JavaClass> {

  private static final String ROOT = "com.ensoras.";

  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("kernel", Set.of()),
          Map.entry("mail", Set.of("kernel", "database")),
          Map.entry("web", Set.of("kernel")),
          Map.entry("database", Set.of("kernel")),
          Map.entry("accounts", Set.of("kernel", "mail", "web", "database")),
          Map.entry("access", Set.of("kernel", "accounts")),
          Map.entry("words", Set.of("kernel", "access")),
          Map.entry("audit", Set.of("kernel", "web", "database", "accounts", "access")),
          Map.entry(
              "people", Set.of("kernel", "mail", "web", "database", "accounts", "access", "audit")),
          Map.entry(
              "projects",
              Set.of(
                  "kernel", "web", "database", "accounts", "access", "audit", "people", "words")),
          Map.entry(
              "tags", Set.of("kernel", "web", "database", "accounts", "access", "audit", "people")),
          Map.entry("markup", Set.of()),
          Map.entry("customers", Set.of("kernel", "access")),
          Map.entry(
              "tickets",
              Set.of(
                  "kernel",
                  "web",
                  "database",
                  "accounts",
                  "access",
                  "audit",
                  "people",
                  "customers",
                  "macros",
                  "markup",
                  "tags",
                  "words")),
          Map.entry(
              "channels",
              Set.of(
                  "kernel",
                  "mail",
                  "web",
                  "database",
                  "accounts",
                  "access",
                  "audit",
                  "people",
                  "customers",
                  "markup",
                  "tickets",
                  "words")),
          Map.entry(
              "dashboard",
              Set.of(
                  "kernel",
                  "web",
                  "database",
                  "accounts",
                  "access",
                  "people",
                  "projects",
                  "tags",
                  "tickets")),
          Map.entry(
              "notices",
              Set.of(
                  "kernel",
                  "mail",
                  "web",
                  "database",
                  "accounts",
                  "access",
                  "people",
                  "customers",
                  "tickets")),
          Map.entry(
              "macros",
              Set.of(
                  "kernel",
                  "web",
                  "database",
                  "accounts",
                  "access",
                  "audit",
                  "people",
                  "tags",
                  "words")),
          Map.entry(
              "demo",
              Set.of(
                  "kernel",
                  "mail",
                  "web",
                  "database",
                  "accounts",
                  "access",
                  "audit",
                  "people",
                  "projects",
                  "tags",
                  "macros")),
          Map.entry(
              "shell",
              Set.of(
                  "kernel",
                  "mail",
                  "web",
                  "database",
                  "accounts",
                  "access",
                  "audit",
                  "people",
                  "projects",
                  "notices",
                  "tags",
                  "macros")));

  Directions() {
    super("depend only on modules below");
  }

  @Override
  public void check(JavaClass origin, ConditionEvents events) {
    var from = module(origin);
    if (from.isEmpty()) {
      return; // the main class puts everything together
    }
    for (var dependency : origin.getDirectDependenciesFromSelf()) {
      module(dependency.getTargetClass())
          .filter(to -> !to.equals(from.get()))
          .filter(to -> !ALLOWED.getOrDefault(from.get(), Set.of()).contains(to))
          .ifPresent(to -> events.add(violation(origin, dependency)));
    }
  }

  static Set<String> modules() {
    return ALLOWED.keySet();
  }

  private static ConditionEvent violation(JavaClass origin, Dependency dependency) {
    return SimpleConditionEvent.violated(origin, dependency.getDescription());
  }

  private static Optional<String> module(JavaClass type) {
    var name = type.getPackageName() + ".";
    if (!name.startsWith(ROOT) || name.equals(ROOT)) {
      return Optional.empty();
    }
    var rest = name.substring(ROOT.length());
    return Optional.of(rest.substring(0, rest.indexOf('.')));
  }
}
