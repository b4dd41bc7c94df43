package com.ensoras.tags;

/** A tag and how many tickets have it. */
public record TagCount(Tag tag, long tickets) {}
