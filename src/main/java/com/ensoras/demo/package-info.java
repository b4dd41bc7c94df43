/** A living sample for {@code ./ensoras demo}; nothing of it exists in any other start. */
@NullMarked
package com.ensoras.demo;

import org.jspecify.annotations.NullMarked;
