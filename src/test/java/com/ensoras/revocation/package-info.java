/** What was taken away is gone, on every node, for each request sent after the acknowledgement. */
@org.jspecify.annotations.NullMarked
package com.ensoras.revocation;
