package com.ensoras.accounts;

/** Where what happens to an account is written down for good, in the caller's transaction. */
public interface AccountTrail {

  /** The last thing that a transaction does: it locks the account's trail. */
  void record(AccountEvent event);
}
