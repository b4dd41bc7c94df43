/** Documents that the build writes: a test fails when what is committed is no longer true. */
@org.jspecify.annotations.NullMarked
package com.ensoras.documents;
