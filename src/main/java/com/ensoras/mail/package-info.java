/**
 * Outgoing mail: one outbox, one sender. A mail is written in the transaction of the operation that
 * wants it and leaves after the commit; a rollback sends nothing.
 */
@NullMarked
package com.ensoras.mail;

import org.jspecify.annotations.NullMarked;
