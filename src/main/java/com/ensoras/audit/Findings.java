package com.ensoras.audit;

import java.util.List;

/**
 * What verifying found.
 *
 * @param entries how many were read
 * @param ends where each chain ends now
 * @param broken one sentence each; empty when the trail is whole
 */
public record Findings(long entries, List<ChainEnd> ends, List<String> broken) {

  public boolean isWhole() {
    return broken.isEmpty();
  }
}
