package com.ensoras.people.invitations;

import java.util.List;

/** What became of several addresses. */
record InvitationResultsPage(
    String project,
    List<InvitationOutcome.Invited> invited,
    List<InvitationOutcome.NotInvited> refused,
    boolean mailIsSetUp) {

  static InvitationResultsPage of(
      String project, List<InvitationOutcome> outcomes, boolean mailIsSetUp) {
    return new InvitationResultsPage(
        project,
        outcomes.stream()
            .filter(InvitationOutcome.Invited.class::isInstance)
            .map(InvitationOutcome.Invited.class::cast)
            .toList(),
        outcomes.stream()
            .filter(InvitationOutcome.NotInvited.class::isInstance)
            .map(InvitationOutcome.NotInvited.class::cast)
            .toList(),
        mailIsSetUp);
  }
}
