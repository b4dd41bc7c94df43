package com.ensoras.people.roles;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.RoleId;

/**
 * Whoever offers roles to people lets go of the offers whose time is over, inside the transaction
 * that deletes the role: an expired invitation holds no role, whether or not it was swept yet.
 */
public interface RoleOffers {

  /** Ends what offers this role and has expired; pending offers stay. */
  void endOverdue(ExclusivePermit permit, RoleId role);
}
