/** Every route × every kind of principal, against a table that is typed from the specification. */
@org.jspecify.annotations.NullMarked
package com.ensoras.routes;
