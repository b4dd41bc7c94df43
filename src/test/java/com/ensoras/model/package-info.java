/**
 * A reference model of access: sets of strings, no SQL, written from the specification alone. It
 * imports nothing of the product; only {@code ProductDriver} and the test that starts it do.
 */
@NullMarked
package com.ensoras.model;

import org.jspecify.annotations.NullMarked;
