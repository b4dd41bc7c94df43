package com.ensoras.channels.email.rules;

import java.util.UUID;

/** An email rule of one project. */
public record EmailRuleId(UUID value) {}
