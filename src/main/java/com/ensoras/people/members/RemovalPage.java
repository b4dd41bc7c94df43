package com.ensoras.people.members;

import com.ensoras.people.Fate;
import com.ensoras.people.Holding;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;

/** Says, in numbers, what ends with a membership. */
record RemovalPage(String project, Removal removal, Form form) {

  String href() {
    return UserPages.href(project, removal.member().id());
  }

  String name() {
    return removal.member().name();
  }

  List<Holding> letsGo() {
    return removal.holdings().stream()
        .filter(holding -> holding.way() == Holding.Way.LETS_GO)
        .toList();
  }

  List<Holding> blocking() {
    return removal.holdings().stream().filter(Holding::blocks).toList();
  }

  List<Holding> chosen() {
    return removal.holdings().stream().filter(Holding::isChosen).toList();
  }

  static List<Choice> fates() {
    return List.of(
        Choice.of(Fate.TAKE_OVER.code(), "Take over")
            .help("They go on as yours. What goes beyond what you may do yourself ends."),
        Choice.of(Fate.END.code(), "End").help("They end now."));
  }
}
