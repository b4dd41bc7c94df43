package com.ensoras.macros;

import java.util.UUID;

/** A macro of one project. */
public record MacroId(UUID value) {}
