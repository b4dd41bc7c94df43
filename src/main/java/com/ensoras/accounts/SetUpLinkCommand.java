package com.ensoras.accounts;

import com.ensoras.database.Command;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./ensoras set-up-link}: a new link for the first account. */
@Component
class SetUpLinkCommand implements Command {

  private final SetUp setUp;

  SetUpLinkCommand(SetUp setUp) {
    this.setUp = setUp;
  }

  @Override
  public String name() {
    return "set-up-link";
  }

  @Override
  public void run(List<String> arguments) {
    SetUpNotice.print(setUp.renew());
  }
}
