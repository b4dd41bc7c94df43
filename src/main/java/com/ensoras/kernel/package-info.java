/** Words that every module shares. No Spring, nothing of the product's nouns. */
@NullMarked
package com.ensoras.kernel;

import org.jspecify.annotations.NullMarked;
