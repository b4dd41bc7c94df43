package com.ensoras.people.invitations;

import com.ensoras.accounts.Newcomers;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Passwords;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.SignUpDraft;
import com.ensoras.kernel.Token;
import com.ensoras.people.invitations.Acceptances.Fresh;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What accepting needs around its transaction: guesses are counted before it, and the password is
 * hashed before it, since both must not hold the project's lock.
 */
@Component
class AcceptanceDesk {

  private final Openings openings;
  private final Acceptances acceptances;
  private final Newcomers newcomers;
  private final Passwords passwords;
  private final LinkGuesses guesses;

  AcceptanceDesk(
      Openings openings,
      Acceptances acceptances,
      Newcomers newcomers,
      Passwords passwords,
      LinkGuesses guesses) {
    this.openings = openings;
    this.acceptances = acceptances;
    this.newcomers = newcomers;
    this.passwords = passwords;
    this.guesses = guesses;
  }

  /**
   * Looks, and changes nothing.
   *
   * @throws InvitationGone for every link that leads nowhere, whatever the reason
   */
  OpenedInvitation open(@Nullable Person person, String link) {
    return openings.find(person, link).orElseThrow(InvitationGone::new);
  }

  /**
   * @param name as typed, of somebody without an account
   * @param password as typed, of somebody without a proved account
   * @throws com.ensoras.kernel.TooMany after too many dead links from one network address
   * @throws com.ensoras.kernel.Invalid at name or password
   * @see Acceptances#accept for the other refusals
   */
  Accepted accept(
      String link, @Nullable Person person, String name, String password, Origin origin) {
    var attempt = guesses.count(origin.address());
    var opened = open(person, link);
    attempt.giveBack();
    var token = Token.parse(link).orElseThrow(InvitationGone::new);
    return acceptances.accept(token, person, fresh(opened, name, password), origin);
  }

  private @Nullable Fresh fresh(OpenedInvitation opened, String name, String password) {
    var address = opened.email().address();
    return switch (opened.way()) {
      case NEW_ACCOUNT ->
          new Fresh.NewAccount(newcomers.check(new SignUpDraft(name, address, password)));
      case NEW_PASSWORD -> new Fresh.NewPassword(passwords.choose(password, address, ""));
      case ACCEPT, CONFIRM_FIRST, SWITCH_ACCOUNT, SIGN_IN -> null;
    };
  }
}
