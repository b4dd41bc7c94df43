package com.ensoras.people.invitations;

import com.ensoras.access.Actor;
import com.ensoras.access.Call;
import com.ensoras.access.Entrance;
import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.RoleId;
import com.ensoras.access.SystemTask;
import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.SessionId;
import com.ensoras.kernel.Token;
import com.ensoras.people.members.MemberStore;
import com.ensoras.projects.Founded;
import com.ensoras.projects.Projects;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A project of its own for each test: Olga owns it, others join with one of the page's roles. */
final class Acme {

  static final Call CALL = new Call("", "192.0.2.7");

  /** Somebody with an account and a session. */
  record Someone(Person person, Token session) {}

  final ApplicationContext context;
  final Someone olga;
  final Founded project;
  final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Acme(ApplicationContext context) {
    this.context = context;
    this.jdbc = context.getBean(JdbcClient.class);
    this.transaction = context.getBean(TransactionTemplate.class);
    this.olga = someone("Olga", true);
    this.project = context.getBean(Projects.class).found(olga.person(), CALL, "Acme " + mark);
  }

  /** An address that no other test uses. */
  String address(String name) {
    return name + "-" + mark + "@example.com";
  }

  Someone someone(String name, boolean confirmed) {
    return someone(name, address(name.toLowerCase()), confirmed);
  }

  Someone someone(String name, String email, boolean confirmed) {
    var account =
        jdbc.sql(
                """
                insert into account (email, email_key, name, confirmed)
                values (:email, lower(:email), :name, :confirmed)
                returning id
                """)
            .param("email", email)
            .param("name", name)
            .param("confirmed", confirmed)
            .query(UUID.class)
            .single();
    return signedIn(new AccountId(account), name, email, confirmed);
  }

  Someone signedIn(AccountId account, String name, String email, boolean confirmed) {
    var session = Token.fresh();
    var id =
        jdbc.sql(
                """
                insert into session (token_hash, account_id, expires_at)
                values (:hash, :account, now() + interval '1 hour')
                returning id
                """)
            .param("hash", session.hash())
            .param("account", account.value())
            .query(UUID.class)
            .single();
    return new Someone(
        new Person(account, new SessionId(id), name, email, confirmed, false, Instant.now(), null),
        session);
  }

  /** Seats somebody as if they had been invited long ago. */
  Someone member(String name, String role) {
    var someone = someone(name, true);
    underLock(
        permit ->
            context
                .getBean(MemberStore.class)
                .seat(permit, someone.person().id(), new RoleId(UUID.fromString(role(role)))));
    return someone;
  }

  /** The actor as a request would bring it. */
  Actor actor(Someone someone) {
    return inTransaction(
        () ->
            context
                .getBean(Entrance.class)
                .enter(someone.session(), project.slug(), CALL)
                .orElseThrow()
                .actor()
                .orElseThrow());
  }

  String role(String name) {
    return operator("select id::text as it from role where project_id = %d and name = '%s'", name);
  }

  /** Makes a role with these permissions. */
  String newRole(String name, String... permissions) {
    operatorDo(
        """
        insert into role (project_id, name, name_key, permissions)
        select %d, '%s', '%s', coalesce((select array_agg(code order by position) from permission where code = any('{%s}')), '{}')
        """
            .formatted(
                project.id().value(), name, name.toLowerCase(), String.join(",", permissions)));
    return role(name);
  }

  /** Makes a team. */
  String team(String name) {
    operatorDo(
        "insert into team (project_id, name, name_key) values (%d, '%s', '%s')"
            .formatted(project.id().value(), name, name.toLowerCase()));
    return operator("select id::text as it from team where project_id = %d and name = '%s'", name);
  }

  /** The names of the teams in which a member sits. */
  List<String> seatsOf(com.ensoras.access.MemberId member) {
    return asOperator(
        operator ->
            operator
                .sql(
                    """
                    select t.name from team_seat s join team t on t.project_id = s.project_id and t.id = s.team_id
                    where s.member_id = :member
                    """)
                .param("member", member.value())
                .query(String.class)
                .list());
  }

  /** To look only; in a transaction. */
  com.ensoras.access.Permit readPermit() {
    return context.getBean(ProjectLock.class).unlocked(SystemTask.OPERATE, project.id());
  }

  void underLock(java.util.function.Consumer<com.ensoras.access.ExclusivePermit> work) {
    transaction.executeWithoutResult(
        tx ->
            work.accept(
                context.getBean(ProjectLock.class).forTask(SystemTask.OPERATE, project.id())));
  }

  <T> T inTransaction(Supplier<T> work) {
    return transaction.execute(tx -> work.get());
  }

  /** Everything in the project's invitations, as the operator sees it. */
  List<Map<String, Object>> rows() {
    return asOperator(
        operator ->
            operator
                .sql("select * from invitation where project_id = :project order by id")
                .param("project", project.id().value())
                .query()
                .listOfRows());
  }

  List<Map<String, Object>> mails() {
    return asOperator(
        operator ->
            operator
                .sql("select * from mail where project_id = :project order by id")
                .param("project", project.id().value())
                .query()
                .listOfRows());
  }

  /** The codes of the project's trail, oldest first, without the founding. */
  List<String> trail() {
    return asOperator(
        operator ->
            operator
                .sql(
                    """
                    select what from audit_entry
                    where project_id = :project and what <> 'project.founded'
                    order by seq
                    """)
                .param("project", project.id().value())
                .query(String.class)
                .list());
  }

  String trailAsText() {
    return asOperator(
        operator ->
            operator
                .sql(
                    "select string_agg(e::text, ' ') from audit_entry e where project_id = :project")
                .param("project", project.id().value())
                .query(String.class)
                .single());
  }

  /** Moves the stored times of all the project's invitations back. */
  void timePasses(String interval) {
    operatorDo(
        "update invitation set created_at = created_at - interval '%s', sent_at = sent_at - interval '%s', expires_at = expires_at - interval '%s' where project_id = %d"
            .formatted(interval, interval, interval, project.id().value()));
  }

  void operatorDo(String sql) {
    asOperator(operator -> operator.sql(sql).update());
  }

  ProjectId id() {
    return project.id();
  }

  private String operator(String sql, String name) {
    return asOperator(
        operator ->
            operator.sql(sql.formatted(project.id().value(), name)).query(String.class).single());
  }

  <T> T asOperator(java.util.function.Function<JdbcClient, T> work) {
    try (var connection = com.ensoras.database.TestDatabase.asOperator(context)) {
      return work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
