package com.ensoras.channels.email.incoming;

import com.ensoras.kernel.EmailAddress;

/**
 * Somebody whom a mail names. Whoever sent it could write here what they liked.
 *
 * @param name as written, made safe; empty when there is none
 */
public record Correspondent(EmailAddress address, String name) {}
