package com.ensoras.races;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.Permission;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SignedOut;
import com.ensoras.kernel.Missing;
import com.ensoras.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An actor read before a change decides nothing after it: the lock reads it again. */
@Tag("races")
@EnsorasTest
class StaleActorTest {

  @Autowired ApplicationContext context;
  @Autowired ProjectLock lock;
  World world;

  @BeforeEach
  void found() {
    world = new World(context);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whoLostThePermissionMeanwhileIsDeniedUnderTheLock() {
    var sam = world.memberWith("Sam", List.of("roles.list", "roles.create"));
    var actor = world.actor(sam);
    assertThatCode(() -> create(actor)).doesNotThrowAnyException();
    world.run(
        "update role set permissions = '{roles.list}' where id = (select role_id from member where id = ?)",
        sam.member());
    assertThatThrownBy(() -> create(actor)).isInstanceOf(Denied.class);
  }

  @Test
  void whoIsNoMemberMeanwhileFindsNothing() {
    var sam = world.memberWith("Sam", List.of("roles.list", "roles.create"));
    var actor = world.actor(sam);
    world.run("delete from member where id = ?", sam.member());
    assertThatThrownBy(() -> create(actor)).isInstanceOf(Missing.class);
  }

  @Test
  void whoseSessionEndedMeanwhileIsSignedOut() {
    var sam = world.memberWith("Sam", List.of("roles.list", "roles.create"));
    var actor = world.actor(sam);
    world.run("delete from session where account_id = ?", sam.account());
    assertThatThrownBy(() -> create(actor)).isInstanceOf(SignedOut.class);
  }

  private void create(com.ensoras.access.Actor actor) {
    world
        .transactions()
        .executeWithoutResult(status -> lock.exclusively(actor, Permission.ROLES_CREATE).project());
  }
}
