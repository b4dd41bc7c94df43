package com.ensoras.projects;

import com.ensoras.access.Switcher;
import java.util.List;

/** A project that somebody may enter, for the switcher. */
record ProjectRow(String slug, String name, String role) {

  static List<ProjectRow> of(List<Switcher.Way> ways) {
    return ways.stream()
        .map(way -> new ProjectRow(way.slug(), way.name(), way.roleName()))
        .toList();
  }
}
