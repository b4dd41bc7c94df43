package com.ensoras.projects;

/** A project that somebody may enter, for the switcher. */
record ProjectRow(String slug, String name, String role) {}
