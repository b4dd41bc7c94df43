package com.ensoras.people.invitations;

import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invitation, with the controls that the viewer may use.
 *
 * @param link to copy, shown this once after it was made
 * @param roles to choose from; empty when the viewer may not give it another
 */
record InvitationPage(
    String project,
    InvitationView invitation,
    @Nullable String link,
    Form form,
    List<Choice> roles,
    boolean mayResend,
    boolean mayRevoke,
    boolean mailIsSetUp) {}
