package com.ensoras.demo;

import java.util.Locale;

/** Who can be tried out. */
enum DemoPerson {
  OLGA("Olga Lind", "Acme", "Owner", "Sees and does everything, hands the project over."),
  LENA("Lena Moreau", "Acme", "Team Lead", "Routes and approves; sees users and teams."),
  ADA(
      "Ada Okafor",
      "Acme",
      "Admin",
      "Invites and manages users, but makes no roles and pays no bills."),
  ARNE("Arne Holm", "Acme", "Support Agent", "Answers tickets."),
  VERA("Vera Stein", "Acme", "Viewer", "Looks, and touches nothing."),
  UMA(
      "Uma Patel",
      "Acme",
      "User manager",
      "Hands out Support Agent and Viewer without being either."),
  MALLORY(
      "Mallory Vex", "Globex", "Owner", "Belongs to another project; here Acme does not exist.");

  private final String fullName;
  private final String project;
  private final String role;
  private final String about;

  DemoPerson(String fullName, String project, String role, String about) {
    this.fullName = fullName;
    this.project = project;
    this.role = role;
    this.about = about;
  }

  String fullName() {
    return fullName;
  }

  String project() {
    return project;
  }

  String role() {
    return role;
  }

  String about() {
    return about;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** An address that no mail can reach (RFC 2606). */
  String email() {
    return key() + "@" + project.toLowerCase(Locale.ROOT) + ".example";
  }
}
