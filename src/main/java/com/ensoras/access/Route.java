package com.ensoras.access;

/**
 * One route of the live table.
 *
 * @param pattern as declared, like {@code /p/{project}/users}
 * @param page whether it answers with a page, to which people may be redirected
 */
public record Route(String method, String pattern, Mark mark, boolean page) {}
