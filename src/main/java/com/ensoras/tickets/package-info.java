/** Conversations with customers: how they arrive, who sees them, who answers. */
@org.jspecify.annotations.NullMarked
package com.ensoras.tickets;
