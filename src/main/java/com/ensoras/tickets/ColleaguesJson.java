package com.ensoras.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who else is on a ticket, as its page says it.
 *
 * @param line "Mara is viewing · Jon is writing a reply"; empty when nobody else is there
 * @param warning who writes a reply, beside the button that sends one; empty for nobody
 * @param again after so many milliseconds the page asks anew
 */
record ColleaguesJson(List<Person> people, String line, String warning, long again) {

  private static final int NAMED = 3;
  private static final long SOONEST = 1_000;
  private static final long LATEST = 20_000;

  /** One of them: "Mara", "is viewing". */
  record Person(String name, String does) {}

  static ColleaguesJson of(List<Colleague> there) {
    return new ColleaguesJson(
        there.stream().map(one -> new Person(one.name(), one.does())).toList(),
        line(there),
        warning(there.stream().filter(Colleague::writesReply).map(Colleague::name).toList()),
        there.stream()
            .mapToLong(Colleague::changesIn)
            .map(millis -> Math.clamp(millis, SOONEST, LATEST))
            .min()
            .orElse(LATEST));
  }

  private static String line(List<Colleague> there) {
    var parts = new ArrayList<String>();
    var viewing = there.stream().filter(one -> one.writing() == null).map(Colleague::name).toList();
    if (!viewing.isEmpty()) {
      parts.add(names(viewing) + (viewing.size() == 1 ? " is" : " are") + " viewing");
    }
    there.stream()
        .filter(one -> one.writing() != null)
        .map(one -> one.name() + " " + one.does())
        .forEach(parts::add);
    return String.join(" · ", parts);
  }

  private static String warning(List<String> writers) {
    return writers.isEmpty()
        ? ""
        : names(writers) + (writers.size() == 1 ? " is" : " are") + " writing a reply too.";
  }

  /** "Mara, Jon and Ann", "Mara, Jon and 3 others". */
  private static String names(List<String> all) {
    if (all.size() == 1) {
      return all.getFirst();
    }
    var named = all.size() <= NAMED ? all.size() - 1 : NAMED - 1;
    var first = all.stream().limit(named).collect(Collectors.joining(", "));
    return first
        + " and "
        + (all.size() <= NAMED ? all.getLast() : (all.size() - named) + " others");
  }
}
