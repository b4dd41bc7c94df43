package com.ensoras.accounts;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Token;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One-time links of accounts and of those who want one; found by their token's hash alone. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LinkStore {

  private final JdbcClient jdbc;

  LinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum Kind {
    RESET,
    ADDRESS;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * @param provesAddress it was mailed to the account's address, not shown to the operator
   */
  record Link(
      AccountId account,
      boolean provesAddress,
      boolean endsTwoFactor,
      @Nullable EmailAddress newEmail) {}

  /** False when it is there already: the job that makes it ran before. */
  boolean insert(Token token, Kind kind, Link link, Duration life) {
    var email = link.newEmail();
    return jdbc.sql(
                """
                insert into account_link
                  (token_hash, account_id, kind, proves_address, ends_two_factor, new_email, expires_at)
                values (:hash, :account, :kind, :proves, :ends, :email, now() + make_interval(secs => :life))
                on conflict (token_hash) do nothing
                """)
            .param("hash", token.hash())
            .param("account", link.account().value())
            .param("kind", kind.code())
            .param("proves", link.provesAddress())
            .param("ends", link.endsTwoFactor())
            .param("email", email == null ? null : email.address())
            .param("life", life.toSeconds())
            .update()
        == 1;
  }

  Optional<Link> find(Token token, Kind kind) {
    return jdbc.sql(
            """
            select account_id, proves_address, ends_two_factor, new_email
            from account_link
            where token_hash = :hash and kind = :kind and expires_at > now()
            """)
        .param("hash", token.hash())
        .param("kind", kind.code())
        .query(
            (row, n) ->
                new Link(
                    new AccountId(row.getObject("account_id", UUID.class)),
                    row.getBoolean("proves_address"),
                    row.getBoolean("ends_two_factor"),
                    address(row.getString("new_email"))))
        .optional();
  }

  /** True for exactly one of many at the same time. */
  boolean use(Token token) {
    return jdbc.sql("delete from account_link where token_hash = :hash and expires_at > now()")
            .param("hash", token.hash())
            .update()
        == 1;
  }

  /** All links and codes of the account die: its address or password is another now. */
  void drop(AccountId account) {
    jdbc.sql("delete from account_link where account_id = :account")
        .param("account", account.value())
        .update();
    jdbc.sql("delete from confirmation_code where account_id = :account")
        .param("account", account.value())
        .update();
  }

  boolean insertSignUp(Token token, EmailAddress address, Duration life) {
    return jdbc.sql(
                """
                insert into sign_up_link (token_hash, email, expires_at)
                values (:hash, :email, now() + make_interval(secs => :life))
                on conflict (token_hash) do nothing
                """)
            .param("hash", token.hash())
            .param("email", address.address())
            .param("life", life.toSeconds())
            .update()
        == 1;
  }

  Optional<EmailAddress> findSignUp(Token token) {
    return jdbc.sql(
            "select email from sign_up_link where token_hash = :hash and expires_at > now()")
        .param("hash", token.hash())
        .query(String.class)
        .optional()
        .map(EmailAddress::new);
  }

  /** True for exactly one of many at the same time. */
  boolean useSignUp(Token token) {
    return jdbc.sql("delete from sign_up_link where token_hash = :hash and expires_at > now()")
            .param("hash", token.hash())
            .update()
        == 1;
  }

  void putCode(AccountId account, byte[] hash, Duration life) {
    jdbc.sql(
            """
            insert into confirmation_code (account_id, code_hash, expires_at)
            values (:account, :hash, now() + make_interval(secs => :life))
            on conflict (account_id) do update
            set code_hash = excluded.code_hash, expires_at = excluded.expires_at
            """)
        .param("account", account.value())
        .param("hash", hash)
        .param("life", life.toSeconds())
        .update();
  }

  boolean useCode(AccountId account, byte[] hash) {
    return jdbc.sql(
                """
                delete from confirmation_code
                where account_id = :account and code_hash = :hash and expires_at > now()
                """)
            .param("account", account.value())
            .param("hash", hash)
            .update()
        == 1;
  }

  private static @Nullable EmailAddress address(@Nullable String stored) {
    return stored == null ? null : new EmailAddress(stored);
  }
}
