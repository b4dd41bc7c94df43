package com.ensoras.races;

import com.ensoras.model.AccessModel;
import com.ensoras.model.Outcome;
import com.ensoras.model.Step;
import com.ensoras.model.Verdict;
import com.ensoras.model.Visible;
import java.util.ArrayList;
import java.util.List;

/** What a pair may come to: the model plays one first, and then the other. */
final class Oracle {

  /** The end of one order; entries are those that the two wrote. */
  record Ending(String order, Verdict a, Verdict b, Visible acme) {
    String against(Outcome seenA, Outcome seenB, Visible seen, long written) {
      if (!a.allows(seenA) || !b.allows(seenB)) {
        return order + " would be " + a.codes() + " and " + b.codes();
      }
      var difference = acme.differenceTo(seen);
      if (!difference.isEmpty()) {
        return order + ": " + difference;
      }
      var least = entries(a, a.idle()) + entries(b, b.idle());
      var most = a.entries() + b.entries();
      return written < least || written > most ? order + ": " + written + " audit entries" : "";
    }

    private static int entries(Verdict verdict, boolean idle) {
      return idle ? 0 : verdict.entries();
    }
  }

  private Oracle() {}

  static Ending aFirst(Pair pair) {
    var model = prepared(pair);
    var a = model.perform(pair.a());
    var b = model.perform(pair.bLate());
    return new Ending("the first step first", a, b, model.house.visible("acme"));
  }

  static Ending bFirst(Pair pair) {
    var model = prepared(pair);
    var b = model.perform(pair.b());
    var a = model.perform(pair.aLate());
    return new Ending("the second step first", a, b, model.house.visible("acme"));
  }

  /** Empty when what was seen is one of the endings, else why it is none of them. */
  static List<String> judge(
      List<Ending> endings, Outcome a, Outcome b, Visible seen, long written) {
    var reasons = new ArrayList<String>();
    for (var ending : endings) {
      var reason = ending.against(a, b, seen, written);
      if (reason.isEmpty()) {
        return List.of();
      }
      reasons.add(reason);
    }
    reasons.add(0, "seen: " + a.code() + " and " + b.code());
    return reasons;
  }

  private static AccessModel prepared(Pair pair) {
    var model = new AccessModel();
    for (Step step : pair.before()) {
      var verdict = model.perform(step);
      if (!verdict.ok()) {
        throw new IllegalStateException(pair + ": " + step + " is " + verdict);
      }
    }
    return model;
  }
}
