package com.ensoras.people.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.accounts.Origin;
import com.ensoras.kernel.Refusal;
import com.ensoras.mail.TestMail;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two at once: each outcome is one that either order could have had. */
@EnsorasTest
class AcceptanceRacesTest {

  private static final String PASSWORD = "seven quiet otters";

  @Autowired ApplicationContext context;
  @Autowired Invitations invitations;
  @Autowired AcceptanceDesk desk;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(context);
  }

  @RepeatedTest(5)
  void ofTwoWhoAcceptAtOnceOneJoins() throws Exception {
    var sent = invite("ada", "Viewer");
    var mailed = secret(TestMail.linkSentTo(acme.address("ada")));
    var copied = secret(sent.link());

    var outcomes = atOnce(() -> accept(mailed), () -> accept(copied), () -> accept(mailed));

    assertThat(outcomes).containsOnlyOnce("done");
    assertThat(acme.trail()).containsExactly("invitation.created", "member.joined");
  }

  @RepeatedTest(5)
  void acceptedOrRevokedNeverBoth() throws Exception {
    var sent = invite("ada", "Viewer");
    var link = secret(sent.link());
    var olga = acme.actor(acme.olga);

    var outcomes =
        atOnce(
            () -> accept(link),
            () -> {
              invitations.revoke(olga, sent.id());
              return "done";
            });

    assertThat(outcomes).containsOnlyOnce("done");
    var state = acme.rows().getFirst().get("state");
    assertThat(state).isEqualTo(outcomes.getFirst().equals("done") ? "accepted" : "revoked");
    assertThat(outcomes).containsAnyOf("invitation-gone", "not-pending");
    assertThat(acme.trail()).hasSize(2);
  }

  @RepeatedTest(5)
  void ofTwoWhoInviteTheSameAddressOneDoes() throws Exception {
    var adam = acme.actor(acme.member("Adam", "Admin"));
    var olga = acme.actor(acme.olga);
    var outcomes =
        atOnce(
            () -> {
              invitations.invite(olga, draft(acme.address("ada"), "Viewer"));
              return "done";
            },
            () -> {
              invitations.invite(adam, draft(acme.address("ADA"), "Viewer"));
              return "done";
            });
    assertThat(outcomes).containsExactlyInAnyOrder("done", "already-invited");
    assertThat(acme.rows()).hasSize(1);
  }

  @Test
  void theLimitHoldsForManyAtOnce() throws Exception {
    acme.operatorDo(
        """
        insert into invitation (project_id, email, email_key, role_id, role_name, inviter_id, inviter_account,
                                mailed_hash, copied_hash, expires_at)
        select p.id, 'y' || n || '@example.com', 'y' || n || '@example.com', r.id, r.name, m.id, m.account_id,
               sha256((p.id || 'm' || n)::bytea), sha256((p.id || 'c' || n)::bytea), clock_timestamp() + interval '7 days'
        from generate_series(1, 197) n
        join project p on p.id = %d
        join role r on r.project_id = p.id and r.name = 'Viewer'
        join member m on m.project_id = p.id and m.role_id is null
        """
            .formatted(acme.id().value()));
    var olga = acme.actor(acme.olga);
    var outcomes =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<String>>mapToObj(
                    n ->
                        () -> {
                          invitations.invite(olga, draft(acme.address("n" + n), "Viewer"));
                          return "done";
                        })
                .toList());
    assertThat(outcomes.stream().filter("done"::equals)).hasSize(3);
    assertThat(outcomes.stream().filter("too-many-invitations"::equals)).hasSize(5);
    assertThat(acme.rows()).hasSize(200);
  }

  private String accept(String link) {
    desk.accept(link, null, "Ada", PASSWORD, new Origin(UUID.randomUUID().toString(), ""));
    return "done";
  }

  private Sent invite(String name, String role) {
    return invitations.invite(acme.actor(acme.olga), draft(acme.address(name), role));
  }

  private InvitationDraft draft(String address, String role) {
    return new InvitationDraft(List.of(address), acme.role(role), List.of());
  }

  @SafeVarargs
  private static List<String> atOnce(Callable<String>... work) throws Exception {
    return atOnce(List.of(work));
  }

  private static List<String> atOnce(List<Callable<String>> work) throws Exception {
    var start = new CyclicBarrier(work.size());
    var outcomes = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          work.stream()
              .map(
                  one ->
                      threads.submit(
                          () -> {
                            start.await();
                            try {
                              return one.call();
                            } catch (Refusal refusal) {
                              return refusal.code();
                            }
                          }))
              .toList();
      for (var one : running) {
        outcomes.add(one.get());
      }
    }
    return outcomes;
  }

  private static String secret(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }
}
