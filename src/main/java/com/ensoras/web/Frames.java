package com.ensoras.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Knows what stands around a page. Called after the request's transaction has ended, so all that it
 * needs from the database has been read before.
 */
public interface Frames {
  Frame around(HttpServletRequest request, Page page);
}
