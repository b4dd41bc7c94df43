/**
 * The lock: who may see and do what, now. One flat package without pages; only here an {@link
 * com.ensoras.access.Actor} and a {@link com.ensoras.access.Permit} are made.
 */
@NullMarked
package com.ensoras.access;

import org.jspecify.annotations.NullMarked;
