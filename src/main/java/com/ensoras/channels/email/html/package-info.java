/** HTML that strangers sent, made fit to be looked at. */
@NullMarked
package com.ensoras.channels.email.html;

import org.jspecify.annotations.NullMarked;
