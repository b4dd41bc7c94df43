/** The product as an operator meets it: processes, signals, exit codes and what is printed. */
package com.ensoras.process;
