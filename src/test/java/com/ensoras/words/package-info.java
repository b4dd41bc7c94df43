@NullMarked
package com.ensoras.words;

import org.jspecify.annotations.NullMarked;
