/** Whom a project answers: customers, known by an address or only by a conversation. */
@org.jspecify.annotations.NullMarked
package com.ensoras.customers;
