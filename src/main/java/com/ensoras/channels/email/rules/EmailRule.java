package com.ensoras.channels.email.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of mails that begin a conversation and match.
 *
 * @param priority lower first; of equal ones the older
 * @param pattern as it was typed, made tidy by its type
 * @param hits how many mails it has decided on
 * @param lastHit null when it never did
 * @param version moves with every change of a person, not with a hit
 */
public record EmailRule(
    EmailRuleId id,
    String name,
    int priority,
    String description,
    EmailRuleType type,
    String pattern,
    EmailRuleAction action,
    boolean active,
    long hits,
    @Nullable Instant lastHit,
    int version) {}
