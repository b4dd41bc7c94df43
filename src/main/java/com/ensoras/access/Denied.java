package com.ensoras.access;

import com.ensoras.kernel.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a member may not do: 403. */
public final class Denied extends Refusal {

  private final transient @Nullable Permission permission;

  private Denied(String code, String sentence, @Nullable Permission permission) {
    super(403, code, sentence);
    this.permission = permission;
  }

  public static Denied lacks(Permission permission) {
    return new Denied(
        "missing-permission",
        "This needs the permission “" + permission.fullLabel() + "”.",
        permission);
  }

  public static Denied ownerOnly() {
    return new Denied("owner-only", "Only the Owner can do this.", null);
  }

  /** An unsafe request while previewing. */
  public static Denied previewIsReadOnly() {
    return new Denied(
        "preview-is-read-only", "A preview is read-only. End the preview to make changes.", null);
  }

  /** A route that carries no mark. */
  public static Denied unmarked() {
    return new Denied("unmarked", "Nobody may do this.", null);
  }

  /** The project asks all its members for two-factor. */
  public static Denied twoFactorRequired() {
    return new Denied(
        "two-factor-required",
        "This project requires two-factor authentication. Set it up in your profile first.",
        null);
  }

  /** Null when it is not about a permission. */
  public @Nullable Permission permission() {
    return permission;
  }

  @Override
  public Map<String, Object> details() {
    return permission == null ? Map.of() : Map.of("permission", permission.code());
  }
}
