/** The project's settings; founding one; what a member may see of their own place in it. */
@NullMarked
package com.ensoras.projects;

import org.jspecify.annotations.NullMarked;
