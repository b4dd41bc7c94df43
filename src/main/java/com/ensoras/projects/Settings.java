package com.ensoras.projects;

import com.ensoras.words.Language;

/**
 * What a project says about itself.
 *
 * @param timeZone in which its days begin and end, like Europe/Berlin
 * @param language in which its customers are spoken to
 * @param autoCloseDays after how many days a resolved ticket closes by itself, 0 for never
 * @param invitationDays how long an invitation is valid
 * @param version moves with every change; a save names the one it was made from
 * @param logo the version of its picture; zero when it has none
 */
public record Settings(
    String name,
    String timeZone,
    Language language,
    int autoCloseDays,
    int invitationDays,
    boolean twoFactorRequired,
    int version,
    int logo) {}
