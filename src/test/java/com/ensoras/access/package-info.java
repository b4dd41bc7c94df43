/** The pure rules of access, tested plainly. */
@org.jspecify.annotations.NullMarked
package com.ensoras.access;
