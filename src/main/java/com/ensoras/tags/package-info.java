/** Tags: words with a colour that tickets are marked with. */
@NullMarked
package com.ensoras.tags;

import org.jspecify.annotations.NullMarked;
