package com.ensoras.demo;

import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.Accounts;
import com.ensoras.accounts.Newcomers;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Sessions;
import com.ensoras.accounts.SignUpDraft;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Token;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The sample's accounts, with passwords that nobody knows: one signs in by choosing a name. */
@Component
@ConditionalOnProperty("ensoras.demo")
class DemoPeople {

  static final Origin HERE = new Origin("127.0.0.1", "Demo");

  private final Accounts accounts;
  private final Newcomers newcomers;
  private final Sessions sessions;
  private final TransactionOperations transactions;

  DemoPeople(
      Accounts accounts,
      Newcomers newcomers,
      Sessions sessions,
      TransactionOperations transactions) {
    this.accounts = accounts;
    this.newcomers = newcomers;
    this.sessions = sessions;
    this.transactions = transactions;
  }

  boolean exist() {
    return find(DemoPerson.OLGA).isPresent();
  }

  void create(DemoPerson person) {
    var password = Token.fresh().reveal();
    var newcomer = newcomers.check(new SignUpDraft(person.fullName(), person.email(), password));
    transactions.execute(status -> accounts.create(newcomer, true, HERE));
  }

  Token signIn(DemoPerson person, Origin origin) {
    var account = find(person).orElseThrow(com.ensoras.kernel.Missing::new);
    return transactions.execute(status -> sessions.start(account, origin));
  }

  private Optional<AccountId> find(DemoPerson person) {
    return transactions.execute(
        status -> accounts.find(new EmailAddress(person.email())).map(found -> found.id()));
  }
}
