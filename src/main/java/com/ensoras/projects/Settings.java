package com.ensoras.projects;

/**
 * What a project says about itself.
 *
 * @param invitationDays how long an invitation is valid
 * @param version moves with every change; a save names the one it was made from
 */
public record Settings(String name, int invitationDays, boolean twoFactorRequired, int version) {}
