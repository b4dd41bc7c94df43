/** Notices (desk.md 11): members are told what happens to tickets, in the page and by mail. */
@NullMarked
package com.ensoras.notices;

import org.jspecify.annotations.NullMarked;
