package com.ensoras.channels.email.incoming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail server says what became of a mail that was sent (RFC 3464).
 *
 * @param recipients whom it speaks of, as it writes them
 * @param failed given up; otherwise it is delayed, or was even delivered
 * @param status like 5.1.1, null when none is given
 * @param originalMessageId of the mail that was sent, without brackets; null when it is not told
 */
public record Bounce(
    List<String> recipients,
    boolean failed,
    @Nullable String status,
    @Nullable String originalMessageId) {}
