/** HTML that strangers sent, made fit to be looked at. */
@NullMarked
package com.ensoras.markup;

import org.jspecify.annotations.NullMarked;
