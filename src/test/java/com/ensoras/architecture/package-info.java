/** The walls of the house, each with an offender that it must catch. */
@org.jspecify.annotations.NullMarked
package com.ensoras.architecture;
