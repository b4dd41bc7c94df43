package com.ensoras.projects;

import java.util.List;

/**
 * Which projects one may enter; none says what to do.
 *
 * @param mayFound whether the person's address is proved
 */
record ProjectListPage(List<ProjectRow> rows, boolean mayFound, String email) {}
