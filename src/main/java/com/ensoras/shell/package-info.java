/** What stands around the pages: guard, layout, menu, live stream, error pages. Nobody uses it. */
@NullMarked
package com.ensoras.shell;

import org.jspecify.annotations.NullMarked;
