package com.ensoras.accounts;

import java.util.UUID;

/** A person who can sign in; exists outside projects. */
public record AccountId(UUID value) {}
