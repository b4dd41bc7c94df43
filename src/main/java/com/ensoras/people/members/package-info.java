/** Members: accounts' places in a project, and how they end. */
@NullMarked
package com.ensoras.people.members;

import org.jspecify.annotations.NullMarked;
