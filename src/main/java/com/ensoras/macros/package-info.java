/** Macros: ready-made answers with steps that agents insert, or that answer by themselves. */
@NullMarked
package com.ensoras.macros;

import org.jspecify.annotations.NullMarked;
