/** People who can sign in: sign-up, sign-in, session, password, two-factor, profile. */
@ApplicationModule(allowedDependencies = {"kernel", "database", "mail", "web"})
@NullMarked
package com.ensoras.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
