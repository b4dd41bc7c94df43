package com.ensoras.people.ownership;

import com.ensoras.database.Command;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code ./ensoras owner <project> <email> [--role <name>]}: a project whose Owner is lost. */
@Component
class OwnerCommand implements Command {

  private static final String ROLE = "--role";
  private static final String USAGE =
      """
      Say which project (as in its address) and whose it becomes:
          ./ensoras owner acme-abcdef olga@example.com
      The former Owner is removed from the project, or with --role "Team Lead" becomes a member with that role.""";

  private final LostOwner lost;

  OwnerCommand(LostOwner lost) {
    this.lost = lost;
  }

  @Override
  public String name() {
    return "owner";
  }

  @Override
  public void run(List<String> arguments) {
    var plain = new ArrayList<>(arguments);
    var role = role(plain);
    if (plain.size() != 2 || plain.stream().anyMatch(word -> word.startsWith("--"))) {
      throw new Invalid("command", USAGE);
    }
    var slug = plain.getFirst();
    var address =
        EmailAddress.parse(plain.getLast()).orElseThrow(() -> new Invalid("command", USAGE));
    try {
      lost.replace(slug, address, role);
    } catch (Missing missing) {
      throw new Invalid("project", "There is no project at /p/" + slug + ".");
    }
    System.out.println(
        address + " is the Owner of " + slug + " now. It stands in its audit trail.");
  }

  private static @Nullable String role(List<String> arguments) {
    var at = arguments.indexOf(ROLE);
    if (at < 0) {
      return null;
    }
    if (at + 1 == arguments.size()) {
      throw new Invalid("command", USAGE);
    }
    var role = arguments.get(at + 1);
    arguments.subList(at, at + 2).clear();
    return role;
  }
}
