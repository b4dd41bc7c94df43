/** Teams: named sets of members that tickets can be routed to. */
@NullMarked
package com.ensoras.people.teams;

import org.jspecify.annotations.NullMarked;
