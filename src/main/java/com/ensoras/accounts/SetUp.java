package com.ensoras.accounts;

import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Token;
import com.ensoras.web.Site;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The first account of an installation, made through a link that only the terminal shows. It works
 * until it was used, and as long as there is no account at all.
 */
@Operations
public class SetUp {

  private final SetUpStore links;
  private final AccountStore stored;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Site site;

  SetUp(SetUpStore links, AccountStore stored, Accounts accounts, Sessions sessions, Site site) {
    this.links = links;
    this.stored = stored;
    this.accounts = accounts;
    this.sessions = sessions;
    this.site = site;
  }

  /**
   * The same at every start and on every node until it was used; empty once there is an account.
   */
  public Optional<String> link() {
    return stored.isEmpty() ? Optional.of(link(links.present())) : Optional.empty();
  }

  /**
   * A new link; the old one is dead.
   *
   * @throws Invalid when there is an account already
   */
  public String renew() {
    if (!stored.isEmpty()) {
      throw new Invalid("command", "There is an account already; people are invited from now on.");
    }
    return link(links.replace());
  }

  public boolean isOpen(Token token) {
    return stored.isEmpty() && links.find().map(known -> same(known, token)).orElse(false);
  }

  /**
   * Makes the account, with a session; of two at the same time one finds the link dead.
   *
   * @throws DeadLink
   */
  public SignIn.Done finish(Token token, Newcomer newcomer, Origin origin) {
    var known = links.take().orElseThrow(DeadLink::new);
    if (!same(known, token) || !stored.isEmpty()) {
      throw new DeadLink();
    }
    var id = accounts.create(newcomer, true, origin);
    return new SignIn.Done(id, sessions.start(id, origin));
  }

  private static boolean same(Token known, Token typed) {
    return MessageDigest.isEqual(known.hash(), typed.hash());
  }

  private String link(Token token) {
    return site.link("/set-up/" + token.reveal());
  }
}
