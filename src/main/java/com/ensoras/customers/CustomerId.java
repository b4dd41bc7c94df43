package com.ensoras.customers;

import java.util.UUID;

/** A customer of one project. */
public record CustomerId(UUID value) {}
