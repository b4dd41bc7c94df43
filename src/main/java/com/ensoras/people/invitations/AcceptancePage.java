package com.ensoras.people.invitations;

import com.ensoras.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * @param here the link's own path; the page stands at it already
 * @param signedInAs the address of whoever is signed in
 */
record AcceptancePage(
    OpenedInvitation invitation, String here, Form form, @Nullable String signedInAs) {}
