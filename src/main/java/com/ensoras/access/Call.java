package com.ensoras.access;

/**
 * The request that somebody makes.
 *
 * @param id the browser's id of it, which live pages use to skip their own change; may be empty
 * @param from the network address it came from
 */
public record Call(String id, String from) {}
