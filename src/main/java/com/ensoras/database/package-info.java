/** PostgreSQL: the embedded one or another; roles, migrations, connections, transactions. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package com.ensoras.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
