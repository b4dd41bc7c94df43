/** People who can sign in: sign-up, sign-in, session, password, two-factor, profile. */
@NullMarked
package com.ensoras.accounts;

import org.jspecify.annotations.NullMarked;
