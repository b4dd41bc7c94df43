/** Help that is asked for and given in a chat on other sites' pages. */
@NullMarked
package com.ensoras.channels.widget;

import org.jspecify.annotations.NullMarked;
