/**
 * What stands around the pages: the guard, the layout's data, the live stream, errors. Nobody uses
 * it.
 */
@NullMarked
package com.ensoras.shell;

import org.jspecify.annotations.NullMarked;
