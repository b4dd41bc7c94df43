/** How many statements a page makes: known, and noticed when it changes. */
package com.ensoras.statements;
