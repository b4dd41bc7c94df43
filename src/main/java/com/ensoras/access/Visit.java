package com.ensoras.access;

import com.ensoras.accounts.Person;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the guard's one statement read: who is signed in, and as what they act in the project of the
 * address.
 *
 * @param seenAt when the session was last noted as used
 * @param member null when the address names no project of theirs
 */
public record Visit(Person person, Instant seenAt, @Nullable Actor member) {

  public Optional<Actor> actor() {
    return Optional.ofNullable(member);
  }
}
