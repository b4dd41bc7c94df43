package com.ensoras.access;

/** What the machine does by itself, or for somebody who is no member yet; no role can grant it. */
public enum SystemTask {
  /** Somebody founds a project. */
  FOUND,
  /** Somebody accepts an invitation with its secret. */
  ACCEPT_INVITATION,
  /** Invitations whose time is over become expired. */
  EXPIRE_INVITATIONS,
  /** The operator's commands. */
  OPERATE
}
