package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The role editor, as somebody with a mouse uses it. */
record RoleSheet(Page page) {

  RoleSheet named(String name) {
    page.fill("#f-name", name);
    return this;
  }

  /** Opens the group when it is closed. */
  RoleSheet expand(String group) {
    var details = page.locator("#details-" + group);
    if (details.getAttribute("open") == null) {
      details.locator("summary").click();
    }
    assertThat(details).hasAttribute("open", "");
    return this;
  }

  RoleSheet tick(String... codes) {
    for (var code : codes) {
      expand(code.substring(0, code.indexOf('.')));
      box(code).check();
    }
    return this;
  }

  RoleSheet untick(String code) {
    expand(code.substring(0, code.indexOf('.')));
    box(code).uncheck();
    return this;
  }

  RoleSheet clickAll(String group) {
    page.locator("#all-" + group).click();
    return this;
  }

  /** Counts, the toggle's three states and its word. */
  RoleSheet shows(String group, int held, int of) {
    assertThat(page.locator("#group-" + group + " [data-roles-count]")).hasText(held + " of " + of);
    assertThat(page.locator("#group-" + group + " input[name=permission]:checked")).hasCount(held);
    var all = page.locator("#all-" + group);
    assertThat(all.isChecked()).isEqualTo(held == of);
    assertThat(all.evaluate("it => it.indeterminate")).isEqualTo(held > 0 && held < of);
    assertThat(page.locator("#group-" + group + " [data-roles-all-label]"))
        .hasText(held == of ? "Deselect All" : "Select All");
    return this;
  }

  RoleSheet holds(String code, boolean held) {
    assertThat(box(code))
        .isChecked(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions()
                .setChecked(held));
    return this;
  }

  Locator box(String code) {
    return page.locator("[id='p-" + code + "']");
  }

  void save() {
    page.locator("#role-form .save-bar button[type=submit]").click();
  }

  /** When somebody loses something, the page asks first. */
  void saveAllTheSame(String told) {
    save();
    var asked = page.locator("#confirm-impact");
    assertThat(asked).containsText(told);
    asked
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save all the same"))
        .click();
  }

  /** A dependent checks its base; the base clears its group, and restores nothing. */
  RoleSheet keepsBaseAndDependentsTogether() {
    tick("tickets.assign", "tickets.close").holds("tickets.list", true);
    shows("tickets", 3, 9).untick("tickets.list").shows("tickets", 0, 9);
    tick("tickets.list").holds("tickets.assign", false).shows("tickets", 1, 9);
    return untick("tickets.list");
  }

  RoleSheet selectsAllInThreeStates() {
    shows("macros", 0, 4).clickAll("macros").shows("macros", 4, 4);
    expand("macros").untick("macros.delete").shows("macros", 3, 4);
    return clickAll("macros").shows("macros", 4, 4).clickAll("macros").shows("macros", 0, 4);
  }
}
