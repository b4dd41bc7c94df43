/** Roles: named authorities of a project, and who may give, change and delete them. */
@NullMarked
package com.ensoras.people.roles;

import org.jspecify.annotations.NullMarked;
