package com.ensoras.model;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the specification allows a step to come to. Where it names no order between two refusals,
 * either is right; where nothing changed, an audit entry may be there or not ({@code idle}).
 */
public record Verdict(SortedSet<String> codes, String detail, int entries, boolean idle) {

  static Verdict done() {
    return new Verdict(new TreeSet<>(java.util.Set.of("ok")), "", 1, false);
  }

  /** Succeeds and leaves everything as it was. */
  static Verdict unchanged() {
    return new Verdict(new TreeSet<>(java.util.Set.of("ok")), "", 1, true);
  }

  /** Succeeds, and is no change of this project's. */
  static Verdict elsewhere(String detail) {
    return new Verdict(new TreeSet<>(java.util.Set.of("ok")), detail, 0, false);
  }

  static Verdict refused(Collection<String> codes) {
    return new Verdict(new TreeSet<>(codes), "", 0, false);
  }

  public boolean allows(Outcome outcome) {
    return codes.contains(outcome.code()) && (!outcome.ok() || outcome.detail().equals(detail));
  }

  public boolean allowsEntries(long written) {
    return written == entries || (idle && written == 0);
  }

  public boolean ok() {
    return codes.contains("ok");
  }

  /** The outcome itself, when the model stands in for the product. */
  Outcome outcome() {
    return new Outcome(codes.first(), detail);
  }
}
