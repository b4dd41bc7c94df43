/** What the walls must catch; nothing of this is ever run. */
package com.ensoras.architecture.offenders;
