package com.ensoras.people.invitations;

import com.ensoras.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * @param known the pending invitation that the typed address has already
 */
record InvitationFormPage(
    String project,
    Form form,
    InvitationChoices choices,
    boolean mailIsSetUp,
    @Nullable String known) {}
