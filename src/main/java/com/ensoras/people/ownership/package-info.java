/** How a project's ownership goes from one member to another. */
@NullMarked
package com.ensoras.people.ownership;

import org.jspecify.annotations.NullMarked;
