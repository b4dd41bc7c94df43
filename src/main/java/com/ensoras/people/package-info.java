/** Members, roles, invitations, teams and ownership of a project; a sub-package each. */
@NullMarked
package com.ensoras.people;

import org.jspecify.annotations.NullMarked;
