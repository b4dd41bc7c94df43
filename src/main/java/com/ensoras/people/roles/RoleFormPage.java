package com.ensoras.people.roles;

import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The role editor, for a new role and for one that is there.
 *
 * @param action where the form goes
 * @param role null for a new one
 * @param readOnly why it cannot be changed, as a sentence; null when it can
 * @param mustWait whether replies have to wait, since those of the editor do
 * @param givable which roles holders of this one could give, in words; null for a new one
 * @param confirm what to confirm before it is saved; null when there is nothing
 */
record RoleFormPage(
    String project,
    String action,
    @Nullable Role role,
    @Nullable String readOnly,
    Form form,
    List<PermissionBoxes.Group> groups,
    List<Choice> views,
    boolean mustWait,
    @Nullable String givable,
    @Nullable Confirm confirm,
    @Nullable Acts acts) {

  /**
   * @param losing what the editor takes from themselves
   */
  record Confirm(List<String> losing, Impact impact) {}

  /** What else may be done with the role; each false where the person may not. */
  record Acts(
      String address,
      boolean duplicate,
      boolean delete,
      boolean preview,
      boolean explain,
      String use,
      HandsOutPart handsOut) {

    /** The role's. */
    public String id() {
      return address.substring(address.lastIndexOf('/') + 1);
    }
  }

  /**
   * @param form null when it cannot be changed
   */
  record HandsOutPart(@Nullable Form form, List<Choice> roles, String inWords) {}

  public boolean isReadOnly() {
    return readOnly != null;
  }

  public String address() {
    return acts == null ? "" : acts.address();
  }

  /** "Save", and "Create role" for a new one. */
  public String act() {
    return role == null ? "Create role" : "Save";
  }

  /** "12 of 64 permissions", as the script says it too. */
  public String total() {
    return form.all("permission").size() + " of 64 permissions";
  }
}
