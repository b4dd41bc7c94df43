/** Looking at the project as a member or a role would, read-only. */
@NullMarked
package com.ensoras.people.preview;

import org.jspecify.annotations.NullMarked;
