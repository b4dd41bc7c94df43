package com.ensoras.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.ProjectId;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mail is fetched as it comes; the sweep, which is asked by hand here, only finds who is left. */
@EnsorasTest
class MailWatchTest {

  @Autowired ApplicationContext product;
  @Autowired MailSweep sweep;
  @Autowired MailAccess access;
  @Autowired MailLeases leases;
  @Autowired MailFetch fetch;
  private final BlockingQueue<ProjectId> fetched = new LinkedBlockingQueue<>();
  private MailDesk desk;
  private MailWatch watch;

  @BeforeEach
  void found() {
    desk = new MailDesk(product);
    watch = node(fetched);
    sweep.projects(); // the first asks everywhere
  }

  @AfterEach
  void close() {
    watch.stop();
    desk.close();
  }

  @Test
  void aMailIsFetchedWhenTheServerSaysThatItCame() throws Exception {
    desk.arrives("one@x.test", "anna@example.test", "Before", "", "Text");
    watch.look();
    begun();
    assertThat(desk.subjects()).containsExactly("Before");
    assertThat(sweep.projects()).doesNotContain(desk.project);
    desk.arrives("two@x.test", "anna@example.test", "While it listens", "", "Text");
    told();
    assertThat(desk.subjects()).containsExactly("Before", "While it listens");
    desk.arrives("three@x.test", "anna@example.test", "Once more", "", "Text");
    told();
    assertThat(desk.subjects()).hasSize(3);
  }

  @Test
  void oneNodeListensAndAnotherTakesOver() throws Exception {
    watch.look();
    begun();
    var others = new LinkedBlockingQueue<ProjectId>();
    var other = node(others);
    other.look();
    assertThat(node()).isEqualTo(1);
    assertThat(leases.take(desk.project, UUID.randomUUID(), 1)).as("while it is held").isFalse();
    watch.stop();
    assertThat(sweep.projects()).contains(desk.project);
    other.look();
    assertThat(others.poll(30, TimeUnit.SECONDS)).isEqualTo(desk.project);
    other.stop();
    assertThat(node()).isZero();
  }

  @Test
  void whenTheConnectionBreaksTheMailboxIsAskedAgain() throws Exception {
    setPort(desk.mails.promptImapPort());
    watch.look();
    begun();
    assertThat(sweep.projects()).doesNotContain(desk.project);
    desk.mails.stopPromptImap();
    setPort(desk.mails.imap(Encryption.NONE).port());
    untilNobodyListens();
    assertThat(sweep.projects()).contains(desk.project);
    watch.look();
    assertThat(node()).as("it rests first").isZero();
    desk.arrives("one@x.test", "anna@example.test", "By asking", "", "Text");
    desk.fetch();
    assertThat(desk.subjects()).containsExactly("By asking");
  }

  @Test
  void aChannelThatIsChangedOrSwitchedOffIsLeft() throws Exception {
    watch.look();
    begun();
    change("version = version + 1");
    assertThat(sweep.projects()).contains(desk.project);
    watch.look();
    begun();
    change("active = false, version = version + 1");
    watch.look();
    assertThat(node()).isZero();
    desk.arrives("one@x.test", "anna@example.test", "Too late", "", "Text");
    assertThat(desk.acme.get("Olga", "/channels/email").statusCode()).isEqualTo(200);
    assertThat(fetched).isEmpty();
  }

  @Test
  void aListenerThatHasNotLookedForLongIsNotReliedOn() throws Exception {
    watch.look();
    begun();
    desk.acme
        .world()
        .run(
            "update mail_watch set fetched_at = now() - interval '3 minutes' where project_id = ?",
            desk.project.value());
    assertThat(sweep.projects()).contains(desk.project);
    desk.fetch();
    assertThat(sweep.projects()).doesNotContain(desk.project);
    desk.acme
        .world()
        .run(
            "update mail_watch set lasts_until = now() - interval '1 second' where project_id = ?",
            desk.project.value());
    assertThat(sweep.projects()).contains(desk.project);
  }

  private MailWatch node(BlockingQueue<ProjectId> told) {
    return new MailWatch(
        sweep,
        access,
        leases,
        project -> {
          if (project.equals(desk.project)) { // other tests' mailboxes are their own
            fetch.fetch(project);
            told.add(project);
          }
        },
        false);
  }

  /** It looks before it listens, and again once it does. */
  private void begun() throws InterruptedException {
    told();
    told();
  }

  private void told() throws InterruptedException {
    assertThat(fetched.poll(30, TimeUnit.SECONDS)).isEqualTo(desk.project);
  }

  private long node() {
    return desk.acme
        .world()
        .one(
            Long.class,
            "select count(*) from mail_watch where project_id = ?",
            desk.project.value());
  }

  private void untilNobodyListens() throws InterruptedException {
    for (int n = 0; n < 600 && node() > 0; n++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(node()).isZero();
  }

  private void setPort(int port) {
    change("incoming_port = " + port);
  }

  private void change(String what) {
    desk.acme
        .world()
        .run("update email_channel set " + what + " where project_id = ?", desk.project.value());
  }
}
