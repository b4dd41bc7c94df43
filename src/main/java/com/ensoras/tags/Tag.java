package com.ensoras.tags;

/**
 * A word with a colour that tickets are marked with.
 *
 * @param version moves with every change; a save names the one it was made from
 */
public record Tag(TagId id, String name, TagColour colour, String description, int version) {}
