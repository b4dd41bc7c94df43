/** Two people act at the same moment, on two nodes: it comes out as if one had come first. */
@NullMarked
package com.ensoras.races;

import org.jspecify.annotations.NullMarked;
