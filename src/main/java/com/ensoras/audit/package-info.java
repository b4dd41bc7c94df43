/**
 * The hash-chained trail: every change of who may do what, one entry per operation, in the
 * operation's transaction; append-only, and provably so (access.md 12).
 */
@NullMarked
package com.ensoras.audit;

import org.jspecify.annotations.NullMarked;
