package com.ensoras.model;

/** A copy of the model with one deliberate mistake: the harness must find it, and soon. */
final class FaultyDriver extends ModelDriver {

  enum Fault {
    LETS_ANYBODY_GIVE_ANY_ROLE,
    LETS_ANYBODY_EDIT_ANY_ROLE,
    LETS_ANYBODY_INVITE_INTO_ANY_ROLE,
    FORGETS_WHAT_A_ROLE_HANDS_OUT_IN_TURN,
    KEEPS_THE_SEATS_OF_WHO_IS_REMOVED,
    KEEPS_THE_INVITATIONS_OF_WHO_IS_REMOVED,
    ACCEPTS_AN_OLD_LINK,
    ACCEPTS_FROM_AN_INVITER_WHO_LOST_THE_RIGHT,
    LETS_AN_INVITATION_LIVE_FOR_EVER,
    DELETES_A_ROLE_IN_USE,
    TRANSFERS_WITHOUT_THE_PASSWORD,
    LETS_THE_FORMER_OWNER_KEEP_THEIR_PLACE,
    WRITES_NO_AUDIT_ENTRY_OF_A_REMOVAL,
    WRITES_AN_AUDIT_ENTRY_OF_A_REFUSAL,
    DOES_NOT_CLOSE_A_SET,
    SHOWS_ANOTHER_PROJECT_TO_MALLORY,
    ANSWERS_THOSE_WHO_SIGNED_OUT
  }

  private final Fault fault;

  FaultyDriver(Fault fault) {
    this.fault = fault;
  }

  @Override
  public Outcome perform(Step step) {
    return switch (fault) {
      case LETS_ANYBODY_GIVE_ANY_ROLE ->
          step instanceof Step.GiveRole s
              ? again(step, "exceeds-own-authority", () -> give(s))
              : super.perform(step);
      case LETS_ANYBODY_EDIT_ANY_ROLE ->
          step instanceof Step.EditRole s
              ? again(
                  step,
                  "exceeds-own-authority",
                  () -> {
                    project(s).roles.get(s.role()).authority = s.authority();
                    project(s).roles.get(s.role()).name = s.name();
                    project(s).entries++;
                  })
              : super.perform(step);
      case LETS_ANYBODY_INVITE_INTO_ANY_ROLE ->
          step instanceof Step.Invite s
              ? again(
                  step,
                  "exceeds-own-authority",
                  () ->
                      model.perform(
                          new Step.Invite(
                              project(s).owner,
                              s.in(),
                              s.invitation(),
                              s.typed(),
                              s.role(),
                              s.teams())))
              : super.perform(step);
      case FORGETS_WHAT_A_ROLE_HANDS_OUT_IN_TURN ->
          step instanceof Step.GiveRole s && bothWithinReach(s)
              ? again(step, "exceeds-own-authority", () -> give(s))
              : super.perform(step);
      case KEEPS_THE_SEATS_OF_WHO_IS_REMOVED -> {
        var sat = step instanceof Step.RemoveMember s && known(s) ? seated(s) : null;
        var outcome = super.perform(step);
        if (outcome.ok() && sat != null && step instanceof Step.RemoveMember s) {
          project(s).teams.get(sat).seats.add(s.member());
        }
        yield outcome;
      }
      case KEEPS_THE_INVITATIONS_OF_WHO_IS_REMOVED ->
          step instanceof Step.RemoveMember s
              ? restoring(() -> super.perform(step), s)
              : super.perform(step);
      case ACCEPTS_AN_OLD_LINK ->
          step instanceof Step.Accept s
              ? super.perform(new Step.Accept(s.by(), s.in(), s.invitation(), s.mailed(), 0))
              : super.perform(step);
      case ACCEPTS_FROM_AN_INVITER_WHO_LOST_THE_RIGHT ->
          step instanceof Step.Accept s && known(s) && s.age() == 0
              ? again(
                  step,
                  "dead-link",
                  () -> {
                    var invitation = project(s).invitations.get(s.invitation());
                    if (invitation != null && invitation.pending()) {
                      invitation.inviter = project(s).owner;
                      super.perform(step);
                    }
                  })
              : super.perform(step);
      case LETS_AN_INVITATION_LIVE_FOR_EVER ->
          step instanceof Step.PassDays ? Outcome.OK : super.perform(step);
      case DELETES_A_ROLE_IN_USE ->
          step instanceof Step.DeleteRole s && known(s)
              ? again(
                  step,
                  "role-in-use",
                  () -> {
                    project(s).members.values().removeIf(s.role()::equals);
                    model.perform(step);
                  })
              : super.perform(step);
      case TRANSFERS_WITHOUT_THE_PASSWORD ->
          step instanceof Step.Transfer s
              ? super.perform(new Step.Transfer(s.by(), s.in(), s.to(), s.role(), true))
              : super.perform(step);
      case LETS_THE_FORMER_OWNER_KEEP_THEIR_PLACE -> {
        var outcome = super.perform(step);
        if (outcome.ok() && step instanceof Step.Transfer s) {
          project(s).members.put(s.by(), "acme:Admin");
        }
        yield outcome;
      }
      case WRITES_NO_AUDIT_ENTRY_OF_A_REMOVAL -> {
        var outcome = super.perform(step);
        if (outcome.ok() && step instanceof Step.RemoveMember s) {
          project(s).entries--;
        }
        yield outcome;
      }
      case WRITES_AN_AUDIT_ENTRY_OF_A_REFUSAL -> {
        var outcome = super.perform(step);
        if (outcome.code().equals("exceeds-own-authority")) {
          project(step).entries++;
        }
        yield outcome;
      }
      case DOES_NOT_CLOSE_A_SET ->
          step instanceof Step.CreateRole s
                  && !PageTable.missingBases(s.authority().permissions()).isEmpty()
              ? again(
                  step,
                  "invalid",
                  () -> {
                    var role = new House.Role();
                    role.name = s.name();
                    role.authority = s.authority();
                    project(s).roles.put(s.role(), role);
                    project(s).entries++;
                  })
              : super.perform(step);
      case SHOWS_ANOTHER_PROJECT_TO_MALLORY ->
          step instanceof Step.Look s && s.by().equals("mallory") && s.in().equals("acme")
              ? Outcome.OK
              : super.perform(step);
      case ANSWERS_THOSE_WHO_SIGNED_OUT -> {
        if (step instanceof Step.SignOut) {
          var before = model.house.accounts.get(step.by());
          var outcome = super.perform(step);
          if (before != null && outcome.ok()) {
            before.signedIn = true;
          }
          yield outcome;
        }
        yield super.perform(step);
      }
    };
  }

  private Outcome again(Step step, String refusal, Runnable mistake) {
    var verdict = model.perform(step);
    if (!verdict.codes().contains(refusal)) {
      return verdict.outcome();
    }
    mistake.run();
    return Outcome.OK;
  }

  private Outcome restoring(java.util.function.Supplier<Outcome> removal, Step.RemoveMember s) {
    if (!known(s)) {
      return removal.get();
    }
    var theirs =
        project(s).invitations.values().stream()
            .filter(i -> i.pending() && i.inviter.equals(s.member()))
            .toList();
    var outcome = removal.get();
    if (outcome.ok()) {
      theirs.forEach(
          invitation -> {
            invitation.state = "pending";
            invitation.inviter = s.member();
          });
    }
    return outcome;
  }

  private boolean bothWithinReach(Step.GiveRole s) {
    return known(s)
        && project(s).members.containsKey(s.by())
        && project(s).members.containsKey(s.member())
        && project(s).roles.containsKey(s.role())
        && project(s).mayGiveAlone(s.by(), project(s).members.get(s.member()))
        && project(s).mayGiveAlone(s.by(), s.role());
  }

  private void give(Step.GiveRole s) {
    project(s).members.put(s.member(), s.role());
    project(s).entries++;
  }

  private String seated(Step.RemoveMember s) {
    return project(s).teams.entrySet().stream()
        .filter(team -> team.getValue().seats.contains(s.member()))
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private boolean known(Step step) {
    return model.house.projects.containsKey(step.in());
  }

  private House.Project project(Step step) {
    return model.house.projects.get(step.in());
  }
}
