package com.ensoras.access;

/** What the machine does by itself, or for somebody who is no member yet; no role can grant it. */
public enum SystemTask {
  /** Somebody founds a project. */
  FOUND,
  /** Somebody accepts an invitation with its secret. */
  ACCEPT_INVITATION,
  /** Invitations whose time is over become expired. */
  EXPIRE_INVITATIONS,
  /** Messages of customers arrive over a channel. */
  RECEIVE,
  /** Replies go out when they cannot be taken back any more. */
  CARRY_REPLIES,
  /** Work that a member began has to stop, and says why. */
  STOP_WORK,
  /** Resolved tickets close when nobody wrote for some days. */
  CLOSE_RESOLVED,
  /** Files that nobody sent go after a day. */
  FORGET_FILES,
  /** Tickets in a team's queue go to whoever has room. */
  ROUTE,
  /** Tickets are counted for the Dashboard. */
  COUNT,
  /** Members are told what happened. */
  NOTIFY,
  /** The operator's commands. */
  OPERATE
}
