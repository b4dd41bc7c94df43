/**
 * Reads what arrives by e-mail: bytes from anybody, however broken, become an {@code IncomingMail}.
 */
@NullMarked
package com.ensoras.channels.email.incoming;

import org.jspecify.annotations.NullMarked;
