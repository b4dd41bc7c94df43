/** The Dashboard (desk.md 6): what happened to the tickets that somebody sees, summed up. */
@NullMarked
package com.ensoras.dashboard;

import org.jspecify.annotations.NullMarked;
