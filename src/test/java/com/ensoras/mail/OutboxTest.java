package com.ensoras.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.mail.MailState.Where;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EnsorasTest
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class OutboxTest {

  private static final String LINK = "https://desk.example/invitations/very-secret-token";

  private final Outbox outbox;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final String address = "ida." + UUID.randomUUID() + "@example.com";

  @Autowired
  OutboxTest(Outbox outbox, JdbcClient jdbc, PlatformTransactionManager manager) {
    this.outbox = outbox;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(manager);
  }

  @Test
  void whatIsCommittedIsDeliveredOnceAndErased() {
    var id = send();
    assertThat(TestMail.linkSentTo(address)).isEqualTo(LINK);
    var state = settled(id, Where.SENT);
    assertThat(state.attempts()).isEqualTo(1);
    assertThat(state.deliveredAt()).isNotNull();
    assertThat(column(id, "sealed is null")).isTrue();
    assertThat(jobs(id)).isLessThanOrEqualTo(1);
    var letter = TestMail.arrivedFor(address);
    assertThat(letter).hasSize(1);
    assertThat(letter.getFirst().html()).contains(LINK);
    assertThat(letter.getFirst().from()).contains("Prüfstand", "desk@ensoras.test");
  }

  @Test
  void whatIsRolledBackIsNeverSent() {
    var id =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return outbox.send(mail());
            });
    send(); // leaves later than the other would have
    assertThat(TestMail.lettersTo(address)).hasSize(1);
    assertThat(state(id)).isNull();
    assertThat(jobs(id)).isZero();
  }

  @Test
  void aMailIsWrittenOnlyInATransaction() {
    assertThatThrownBy(() -> outbox.send(mail()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void theTextStandsNowhereInPlain() {
    TestMail.refuse(address, "451 4.3.0 later");
    var id = send();
    settled(id, Where.WAITING);
    var row =
        jdbc.sql("select encode(sealed, 'escape') || mail::text from mail where id = :id")
            .param("id", id.value())
            .query(String.class)
            .single();
    assertThat(row).doesNotContain("very-secret-token", "invites");
    byte[] sealed = sealed(id);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
  }

  @Test
  void aRefusedAddressFailsAtOnceAndCanBeRetried() {
    TestMail.refuse(address, "550 5.1.1 no such user");
    var id = send();
    var failed = settled(id, Where.FAILED);
    assertThat(failed.lastError()).isEqualTo("The mail server answered 550 5.1.1: refused.");
    assertThat(failed.attempts()).isEqualTo(1);
    TestMail.takeAgain(address);
    assertThat(retry(id)).isTrue();
    assertThat(TestMail.lettersTo(address)).hasSize(1);
    assertThat(settled(id, Where.SENT).lastError()).isNull();
    assertThat(retry(id)).isFalse();
  }

  @Test
  void aServerThatIsAwayIsTriedAgainLater() {
    TestMail.refuse(address, "421 4.3.2 shutting down");
    var id = send();
    await(() -> state(id).lastError() != null);
    assertThat(state(id))
        .returns(Where.WAITING, MailState::where)
        .returns("The mail server answered 421 4.3.2: not now.", MailState::lastError);
    assertThat(column(id, "next_attempt_at > now() + interval '30 seconds'")).isTrue();
    TestMail.takeAgain(address);
    timePasses(id, "2 minutes");
    assertThat(TestMail.lettersTo(address)).hasSize(1);
    assertThat(settled(id, Where.SENT).attempts()).isEqualTo(2);
  }

  @Test
  void afterTwoDaysItFails() {
    TestMail.refuse(address, "451 4.3.0 later");
    var id = send();
    await(() -> state(id).lastError() != null);
    jdbc.sql("update mail set created_at = created_at - interval '49 hours' where id = :id")
        .param("id", id.value())
        .update();
    timePasses(id, "5 hours");
    assertThat(settled(id, Where.FAILED).attempts()).isEqualTo(2);
  }

  @Test
  void aCrashBetweenSendingAndMarkingSendsTheSameMessageIdAgain() {
    TestMail.refuse(address, "451 4.3.0 later");
    var id = send();
    await(() -> state(id).lastError() != null);
    var sealed = sealed(id);
    TestMail.takeAgain(address);
    retry(id);
    settled(id, Where.SENT);
    jdbc.sql(
            """
            update mail
            set state = 'waiting', sealed = :sealed, delivered_at = null
            where id = :id
            """)
        .param("sealed", sealed)
        .param("id", id.value())
        .update();
    retry(id);
    assertThat(TestMail.lettersTo(address, 2))
        .extracting(TestMail.Arrived::messageId)
        .containsOnly("<" + id + "@ensoras.test>");
  }

  @Test
  void whatIsDroppedIsErasedAndNotSent() {
    TestMail.refuse(address, "451 4.3.0 later");
    var id = send();
    await(() -> state(id).lastError() != null);
    transaction.executeWithoutResult(status -> outbox.drop(id));
    TestMail.takeAgain(address);
    assertThat(column(id, "sealed is null")).isTrue();
    assertThat(state(id).where()).isEqualTo(Where.DROPPED);
    timePasses(id, "2 minutes");
    await(() -> jobs(id) == 0);
    assertThat(TestMail.arrivedFor(address)).isEmpty();
    assertThat(retry(id)).isFalse();
  }

  @Test
  void whatHelpsNobodyAnyMoreIsDropped() {
    TestMail.refuse(address, "451 4.3.0 later");
    var id = send();
    await(() -> state(id).lastError() != null);
    jdbc.sql("update mail set useful_until = now() where id = :id")
        .param("id", id.value())
        .update();
    transaction.executeWithoutResult(status -> outbox.tidy(100));
    assertThat(state(id).where()).isEqualTo(Where.DROPPED);
    assertThat(column(id, "sealed is null")).isTrue();
  }

  @Test
  void whatIsLongSettledIsForgotten() {
    var id = send();
    settled(id, Where.SENT);
    var old =
        jdbc.sql("update mail set id = uuidv7(interval '-91 days') where id = :id returning id")
            .param("id", id.value())
            .query(UUID.class)
            .single();
    transaction.executeWithoutResult(status -> outbox.tidy(100));
    assertThat(state(new MailId(old))).isNull();
  }

  @Test
  void theLogNamesNeitherAddressNorText(CapturedOutput log) {
    TestMail.refuse(address, "451 4.3.0 later, " + address);
    var id = send();
    await(() -> state(id).lastError() != null);
    TestMail.takeAgain(address);
    retry(id);
    settled(id, Where.SENT);
    assertThat(withoutTheServersOwn(log))
        .contains("Mail " + id + " attempt 1")
        .doesNotContain("very-secret-token", address);
  }

  /** The server that stands in for the world's logs into the same output. */
  private static String withoutTheServersOwn(CapturedOutput log) {
    return log.getAll()
        .lines()
        .filter(line -> !line.contains("icegreen"))
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  @Test
  void whatWasHeldLeavesOnceThereIsAServer() {
    TestMail.refuse(address, "550 5.1.1 no such user");
    var id = send();
    settled(id, Where.FAILED);
    await(() -> jobs(id) == 0);
    jdbc.sql("update mail set state = 'held' where id = :id").param("id", id.value()).update();
    TestMail.takeAgain(address);
    transaction.executeWithoutResult(status -> outbox.tidy(100));
    assertThat(TestMail.lettersTo(address)).hasSize(1);
  }

  @Test
  void theOperatorReadsWhatHasNotLeft() {
    TestMail.refuse(address, "451 4.3.0 later");
    var id = send();
    await(() -> state(id).lastError() != null);
    var letter = transaction.execute(status -> outbox.read(id)).orElseThrow();
    assertThat(letter.plain()).contains(LINK);
    List<MailStore.Row> rows = transaction.execute(status -> outbox.unfinished(1000));
    assertThat(rows).anySatisfy(row -> assertThat(row.to()).isEqualTo(address));
  }

  private MailId send() {
    return transaction.execute(status -> outbox.send(mail()));
  }

  private Mail mail() {
    var text =
        MailText.about("Olga Ŷ invites you to Acme")
            .paragraph("Olga invites you.")
            .button("See the invitation", LINK);
    return new Mail(null, new EmailAddress(address), "invitation", text, Duration.ofDays(7));
  }

  private boolean retry(MailId id) {
    return Boolean.TRUE.equals(transaction.execute(status -> outbox.retry(id)));
  }

  private MailState state(MailId id) {
    return transaction.execute(status -> outbox.stateOf(List.of(id))).get(id);
  }

  private MailState settled(MailId id, Where where) {
    await(() -> state(id).where() == where);
    return state(id);
  }

  /** The database's clock is not moved; what it is compared with is. */
  private void timePasses(MailId id, String interval) {
    jdbc.sql(
            "update mail set next_attempt_at = next_attempt_at - cast(:interval as interval) where id = :id")
        .param("interval", interval)
        .param("id", id.value())
        .update();
    await(
        () ->
            jdbc.sql(
                        """
                        update scheduled_tasks
                        set execution_time = now(), version = version + 1
                        where task_name = 'mail' and task_instance = :id and not picked
                        """)
                    .param("id", id.toString())
                    .update()
                == 1);
  }

  private int jobs(MailId id) {
    return jdbc.sql(
            "select count(*) from scheduled_tasks where task_name = 'mail' and task_instance = :id")
        .param("id", id.toString())
        .query(Integer.class)
        .single();
  }

  private boolean column(MailId id, String expression) {
    return jdbc.sql("select " + expression + " from mail where id = :id")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  private byte[] sealed(MailId id) {
    return jdbc.sql("select sealed from mail where id = :id")
        .param("id", id.value())
        .query(byte[].class)
        .single();
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited long enough").isLessThan(until);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
