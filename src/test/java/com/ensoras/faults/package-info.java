/** Faults that are planted one by one, to see that the test suite finds each. */
@org.jspecify.annotations.NullMarked
package com.ensoras.faults;
