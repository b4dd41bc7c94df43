/** What the product itself says to a project's customers, in the project's language. */
@NullMarked
package com.ensoras.words;

import org.jspecify.annotations.NullMarked;
