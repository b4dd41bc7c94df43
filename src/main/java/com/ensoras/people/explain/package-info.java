/** Why somebody may or may not do something, computed by the very guard that decides. */
@NullMarked
package com.ensoras.people.explain;

import org.jspecify.annotations.NullMarked;
