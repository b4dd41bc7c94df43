package com.ensoras.model;

/**
 * What a step came to. {@code code} is "ok" or a refusal: not-signed-in (401), missing-permission
 * (403, also for what only the Owner may), owner-is-fixed (409), not-on-yourself (403),
 * exceeds-own-authority (403), missing (404), invalid (422), name-taken, role-in-use,
 * already-member, already-invited, not-pending, stale (409), dead-link (410), another-account,
 * unconfirmed (403), sign-in-first, wrong-password. {@code detail} is what a {@link Step.Look} saw.
 */
public record Outcome(String code, String detail) {

  public static final Outcome OK = new Outcome("ok", "");

  static Outcome refused(String code) {
    return new Outcome(code, "");
  }

  public boolean ok() {
    return code.equals("ok");
  }
}
