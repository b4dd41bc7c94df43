package com.ensoras.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What still holds up a member whom a route's mark lets through. Read by the guard and by Explain.
 */
public final class Holdup {

  /** Where a preview is ended, the one thing that may be changed while it lasts. */
  public static final String PREVIEW_END = "/p/{project}/preview/end";

  private Holdup() {}

  /**
   * @param preview as whom they look at the project; null when they do not
   * @param mustAddTwoFactor whether the project requires two-factor and they have none
   * @param safe whether the request changes nothing
   */
  public static Optional<Denied> of(
      Mark mark,
      @Nullable Preview preview,
      boolean mustAddTwoFactor,
      boolean safe,
      boolean endsPreview) {
    if (preview != null && !safe && !endsPreview) {
      return Optional.of(Denied.previewIsReadOnly());
    }
    var anywhere = mark instanceof Mark.Everybody || mark instanceof Mark.Signed;
    return mustAddTwoFactor && !anywhere
        ? Optional.of(Denied.twoFactorRequired())
        : Optional.empty();
  }
}
