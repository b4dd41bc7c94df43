package com.ensoras.access;

/** A project inside the product; never shown. */
public record ProjectId(long value) {}
