package com.ensoras.audit;

import com.ensoras.access.ProjectId;
import com.ensoras.accounts.AccountId;
import java.util.UUID;

/** Which trail: a project's, or an account's own. Written {@code project-12}, {@code account-…}. */
record Chain(String name) {

  static final byte[] GENESIS = new byte[32];

  static Chain of(ProjectId project) {
    return new Chain("project-" + project.value());
  }

  static Chain of(AccountId account) {
    return new Chain("account-" + account.value());
  }

  static Chain ofAccount(UUID account) {
    return new Chain("account-" + account);
  }
}
