/** The named people of the tests, and how they reach the product: by HTTP, as a browser would. */
@org.jspecify.annotations.NullMarked
package com.ensoras.world;
