/**
 * A reference model of the desk: tickets, who sees them and what becomes of them, written from the
 * specification alone. It imports nothing of the product.
 */
@NullMarked
package com.ensoras.model.desk;

import org.jspecify.annotations.NullMarked;
