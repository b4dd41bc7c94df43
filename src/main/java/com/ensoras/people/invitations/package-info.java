/** Offers of a role to an address: inviting, resending, revoking, accepting. */
@NullMarked
package com.ensoras.people.invitations;

import org.jspecify.annotations.NullMarked;
