package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Nothing but keys, each of them in the list that {@code ?} shows. */
record Keys(Desk desk) implements Hands {

  @Override
  public void go(String list) {
    press("Control+k");
    assertThat(desk.page().locator("#palette input")).isFocused();
    desk.page().keyboard().type(list);
    press("Enter");
    assertThat(desk.page().locator("h1")).hasText(list);
  }

  @Override
  public void open(String text) {
    press("j");
    assertThat(desk.row(text).locator(".row-link")).isFocused();
    press("Enter");
  }

  /** By Tab: the button goes, and the keys that follow still work. */
  @Override
  public void take() {
    desk.tabTo("[data-key=take]");
    press("Enter");
    assertThat(desk.page().locator("[data-key=take]")).hasCount(0);
    assertThat(desk.page().locator("#main")).isFocused();
  }

  @Override
  public void insert(String macro) {
    listed("m", "Insert a macro");
    press("m");
    assertThat(desk.page().locator("#macro-search")).isFocused();
    desk.page().keyboard().type(macro);
    press("Enter");
    assertThat(desk.page().locator(".macro-offer[open] .btn-primary")).isFocused();
    press("Enter");
    assertThat(desk.page().locator("#f-body")).isFocused();
  }

  @Override
  public void write(String reply) {
    listed("r", "Reply");
    press("r");
    assertThat(desk.page().locator("#f-body")).isFocused();
    desk.page().keyboard().type(reply);
  }

  @Override
  public void send() {
    press("Control+Enter");
  }

  @Override
  public void resolve() {
    press("Escape"); // out of the reply
    listed("d", "Resolve the ticket");
    press("d");
  }

  @Override
  public void close() {
    press("Escape");
    listed("e", "Close the ticket");
    press("e");
  }

  private void listed(String key, String what) {
    press("?");
    var line =
        desk.page().locator("#keys div:not([hidden]):has(kbd:text-is('" + key + "'))").first();
    assertThat(line).containsText(what);
    press("Escape");
    assertThat(desk.page().locator("#keys")).isHidden();
  }

  private void press(String key) {
    desk.page().keyboard().press(key);
  }
}
