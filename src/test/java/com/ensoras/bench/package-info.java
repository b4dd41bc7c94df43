/** What {@code ./ensoras bench} measures and prints; nothing here fails on a duration. */
package com.ensoras.bench;
