/** PostgreSQL: the embedded one or another; roles, migrations, connections, transactions. */
@NullMarked
package com.ensoras.database;

import org.jspecify.annotations.NullMarked;
