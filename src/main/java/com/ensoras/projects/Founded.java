package com.ensoras.projects;

import com.ensoras.access.ProjectId;

/** A new project. */
public record Founded(ProjectId id, String slug, String name) {}
