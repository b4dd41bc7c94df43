@org.jspecify.annotations.NullMarked
package com.ensoras.shell.accounts;
