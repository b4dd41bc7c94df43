package com.ensoras.accounts;

import java.util.UUID;

/** One sign-in of one account. */
public record SessionId(UUID value) {}
