package com.ensoras.model;

/** A step as one line that a person can read. */
public final class Words {

  private Words() {}

  public static String of(Step step) {
    var where = step.in().isEmpty() ? "" : " in " + step.in();
    return step.by() + where + " " + deed(step);
  }

  private static String deed(Step step) {
    return switch (step) {
      case Step.Found s -> "founds it as \"" + s.name() + "\"";
      case Step.CreateRole s ->
          "creates role " + s.role() + " \"" + s.name() + "\" with " + s.authority();
      case Step.EditRole s ->
          "edits role "
              + s.role()
              + " to \""
              + s.name()
              + "\" with "
              + s.authority()
              + (s.stale() ? ", from a stale page" : "");
      case Step.DeleteRole s -> "deletes role " + s.role();
      case Step.SetHandsOut s -> "lets role " + s.role() + " hand out " + s.roles();
      case Step.GiveRole s -> "gives " + s.member() + " role " + s.role();
      case Step.RemoveMember s ->
          "removes "
              + s.member()
              + (s.takeOver() ? ", taking over" : ", ending")
              + " their invitations";
      case Step.Reassign s -> "gives everybody with role " + s.role() + " role " + s.to();
      case Step.EndSessions s -> "signs " + s.member() + " out everywhere";
      case Step.Invite s ->
          "invites \""
              + s.typed()
              + "\" with role "
              + s.role()
              + (s.teams().isEmpty() ? "" : " and teams " + s.teams())
              + " as "
              + s.invitation();
      case Step.Rerole s -> "gives invitation " + s.invitation() + " role " + s.role();
      case Step.Resend s -> "resends invitation " + s.invitation();
      case Step.Revoke s -> "revokes invitation " + s.invitation();
      case Step.Accept s ->
          "accepts invitation "
              + s.invitation()
              + " by the "
              + (s.mailed() ? "mailed" : "copied")
              + " link"
              + (s.age() == 0 ? "" : " " + s.age() + " older than the newest");
      case Step.PassDays s -> "waits " + s.days() + " days";
      case Step.CreateTeam s ->
          "creates team " + s.team() + " \"" + s.name() + "\" with " + s.seats();
      case Step.EditTeam s ->
          "edits team "
              + s.team()
              + " to \""
              + s.name()
              + "\""
              + (s.active() ? "" : ", inactive,")
              + " with "
              + s.seats();
      case Step.DeleteTeam s -> "deletes team " + s.team();
      case Step.Transfer s ->
          "transfers ownership to "
              + s.to()
              + " and takes role "
              + s.role()
              + (s.password() ? "" : ", with a wrong password");
      case Step.SignIn s -> "signs in" + (s.password() ? "" : " with a wrong password");
      case Step.SignOut s -> "signs out";
      case Step.Look s -> "asks what they may do";
    };
  }
}
