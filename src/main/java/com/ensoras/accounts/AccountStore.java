package com.ensoras.accounts;

import com.ensoras.kernel.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of accounts. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccountStore {

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Account> find(EmailAddress address) {
    return jdbc.sql(Account.COLUMNS + " where email_key = :key")
        .param("key", address.key())
        .query(AccountStore::read)
        .optional();
  }

  /** Waits for whoever is changing it, and keeps others from doing so until the commit. */
  Optional<Account> lock(AccountId id) {
    return jdbc.sql(Account.COLUMNS + " where id = :id for no key update")
        .param("id", id.value())
        .query(AccountStore::read)
        .optional();
  }

  Optional<Account> find(AccountId id) {
    return jdbc.sql(Account.COLUMNS + " where id = :id")
        .param("id", id.value())
        .query(AccountStore::read)
        .optional();
  }

  boolean isEmpty() {
    return !jdbc.sql("select exists (select 1 from account)").query(Boolean.class).single();
  }

  /** Empty when the address has an account already. */
  Optional<AccountId> insert(
      EmailAddress address, String name, ChosenPassword password, boolean confirmed) {
    return jdbc.sql(
            """
            insert into account (email, email_key, name, password_hash, confirmed)
            values (:email, :key, :name, :hash, :confirmed)
            on conflict (email_key) do nothing
            returning id
            """)
        .param("email", address.address())
        .param("key", address.key())
        .param("name", name)
        .param("hash", password.hash())
        .param("confirmed", confirmed)
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  void rename(AccountId id, String name) {
    jdbc.sql("update account set name = :name where id = :id")
        .param("name", name)
        .param("id", id.value())
        .update();
  }

  void setPassword(AccountId id, ChosenPassword password) {
    jdbc.sql("update account set password_hash = :hash where id = :id")
        .param("hash", password.hash())
        .param("id", id.value())
        .update();
  }

  void confirm(AccountId id) {
    jdbc.sql("update account set confirmed = true where id = :id").param("id", id.value()).update();
  }

  /** Throws DuplicateKeyException when the address has an account meanwhile. */
  void move(AccountId id, EmailAddress to) {
    jdbc.sql("update account set email = :email, email_key = :key, confirmed = true where id = :id")
        .param("email", to.address())
        .param("key", to.key())
        .param("id", id.value())
        .update();
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        new EmailAddress(row.getString("email")),
        row.getString("name"),
        row.getString("password_hash"),
        row.getBoolean("confirmed"),
        row.getBoolean("two_factor"));
  }
}
