package com.ensoras.people;

import com.ensoras.access.Actor;
import com.ensoras.web.PageAction;
import gg.jte.Content;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another part of people puts on the Users page: pending invitations. */
public interface UsersPageSection {

  /** Read in the page's transaction; empty when the actor may see nothing of it. */
  Optional<Part> of(Actor actor);

  /**
   * @param action for the page's header, null when the actor may not do it
   * @param content below the members, see {@link com.ensoras.web.Pages#part}
   */
  record Part(@Nullable PageAction action, @Nullable Content content) {}
}
