package com.ensoras.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds up a member beside a route's mark. Read by the guard and by Explain. */
public final class Holdup {

  /** Where a preview is ended, the one thing that may be changed while it lasts. */
  public static final String PREVIEW_END = "/p/{project}/preview/end";

  private Holdup() {}

  /**
   * Looking at the project as somebody else changes nothing, whatever the permission would be.
   *
   * @param preview as whom they look at the project; null when they do not
   * @param safe whether the request changes nothing
   */
  public static Optional<Denied> readOnly(
      @Nullable Preview preview, boolean safe, boolean endsPreview) {
    return preview != null && !safe && !endsPreview
        ? Optional.of(Denied.previewIsReadOnly())
        : Optional.empty();
  }

  /**
   * @param mustAddTwoFactor whether the project requires two-factor and they have none
   */
  public static Optional<Denied> unfinished(Mark mark, boolean mustAddTwoFactor) {
    var anywhere = mark instanceof Mark.Everybody || mark instanceof Mark.Signed;
    return mustAddTwoFactor && !anywhere
        ? Optional.of(Denied.twoFactorRequired())
        : Optional.empty();
  }
}
