/**
 * The pages of accounts. They stand in the shell, since their marks belong to {@code access}, which
 * itself stands on {@code accounts}.
 */
@NullMarked
package com.ensoras.shell.accounts;

import org.jspecify.annotations.NullMarked;
