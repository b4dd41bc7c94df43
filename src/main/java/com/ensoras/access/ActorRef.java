package com.ensoras.access;

import java.io.Serializable;

/**
 * Who goes on with work after the request has been answered: the session and project by which they
 * came in. {@link Entrance#resume} reads them again, so that the work ends with the session, the
 * membership or the permission. The hash of a session's token opens nothing.
 */
public record ActorRef(byte[] sessionHash, String slug) implements Serializable {

  private static final long serialVersionUID = 1;

  @Override
  public String toString() {
    return "ActorRef[" + slug + "]";
  }
}
