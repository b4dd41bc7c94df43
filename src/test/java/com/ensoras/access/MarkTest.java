package com.ensoras.access;

import static com.ensoras.access.Permission.USERS_INVITE;
import static com.ensoras.access.Permission.USERS_LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everybody at every kind of door. */
@Tag("rules")
class MarkTest {

  private static final Standing OWNER = Standing.ofOwner();
  private static final Standing INVITER = member(USERS_LIST, USERS_INVITE);
  private static final Standing OTHER = member(USERS_LIST);

  private static final Mark NEEDS = new Mark.Needs(USERS_INVITE);
  private static final Mark OWNERS = new Mark.Owners();
  private static final Mark MEMBERS = new Mark.Members();
  private static final Mark SIGNED = new Mark.Signed();
  private static final Mark EVERYBODY = new Mark.Everybody("it is the front door", true);

  @Test
  void nobodyWithoutASessionPassesAnythingButAnOpenDoor() {
    for (var mark : List.of(NEEDS, OWNERS, MEMBERS, SIGNED)) {
      assertThat(mark.decide(false, null)).isEqualTo(new Decision.NotSignedIn());
      assertThat(mark.decide(false, OWNER)).isEqualTo(new Decision.NotSignedIn());
    }
    assertThat(EVERYBODY.decide(false, null))
        .isEqualTo(new Decision.Allowed("everybody may: it is the front door"));
  }

  @Test
  void forWhoIsNoMemberTheProjectDoesNotExist() {
    for (var mark : List.of(NEEDS, OWNERS, MEMBERS)) {
      assertThat(mark.decide(true, null)).isEqualTo(new Decision.NotMember());
    }
    assertThat(SIGNED.decide(true, null))
        .isEqualTo(new Decision.Allowed("everybody who is signed in may"));
  }

  @Test
  void membersPassByThePermissionAndAreToldWhichRoleHoldsIt() {
    assertThat(NEEDS.decide(true, OTHER)).isEqualTo(new Decision.Lacks(USERS_INVITE));
    assertThat(NEEDS.decide(true, INVITER))
        .isEqualTo(new Decision.Allowed("the role Porter holds Users: Invite"));
    assertThat(NEEDS.decide(true, OWNER)).isEqualTo(new Decision.Allowed("the Owner always may"));
    assertThat(MEMBERS.decide(true, OTHER)).isEqualTo(new Decision.Allowed("every member may"));
  }

  @Test
  void onlyTheOwnerPassesTheOwnersDoorWhateverARoleHolds() {
    var everything =
        new Standing(false, new RoleId(UUID.randomUUID()), "Almighty", Authority.everything());
    assertThat(OWNERS.decide(true, everything)).isEqualTo(new Decision.OnlyOwner());
    assertThat(OWNERS.decide(true, OWNER)).isEqualTo(new Decision.Allowed("the Owner always may"));
  }

  @Test
  void aRouteHasOneMarkOrNoneThatCounts() {
    assertThat(Mark.of(route("needs"))).contains(NEEDS);
    assertThat(Mark.of(route("owner"))).contains(OWNERS);
    assertThat(Mark.of(route("members"))).contains(MEMBERS);
    assertThat(Mark.of(route("signed"))).contains(SIGNED);
    assertThat(Mark.of(route("open"))).contains(new Mark.Everybody("a test", false));
    assertThat(Mark.of(route("none"))).isEmpty();
    assertThatThrownBy(() -> Mark.of(route("two")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("more than one mark");
  }

  private static Standing member(Permission... permissions) {
    var authority = new Authority(PermissionSet.of(permissions), TicketsSeen.ALL, false);
    return new Standing(false, new RoleId(UUID.randomUUID()), "Porter", authority);
  }

  private static Method route(String name) {
    try {
      return Doors.class.getDeclaredMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Doors {
    @Requires(USERS_INVITE)
    void needs() {}

    @OwnerOnly
    void owner() {}

    @MembersOnly
    void members() {}

    @SignedIn
    void signed() {}

    @Open(because = "a test", greets = false)
    void open() {}

    void none() {}

    @OwnerOnly
    @Requires(USERS_LIST)
    void two() {}
  }
}
