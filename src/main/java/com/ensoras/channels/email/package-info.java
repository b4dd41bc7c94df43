/** Help that is asked for and given by e-mail. */
@NullMarked
package com.ensoras.channels.email;

import org.jspecify.annotations.NullMarked;
