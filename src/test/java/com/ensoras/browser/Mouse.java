package com.ensoras.browser;

import com.microsoft.playwright.Locator;

record Mouse(Desk desk) implements Hands {

  @Override
  public void go(String list) {
    desk.go(list);
  }

  @Override
  public void open(String text) {
    desk.row(text).click();
  }

  @Override
  public void take() {
    desk.press("Take");
  }

  @Override
  public void insert(String macro) {
    desk.page().locator("#reply .macro-link").click();
    var offer =
        desk.dialog().locator(".macro-offer").filter(new Locator.FilterOptions().setHasText(macro));
    offer.locator("summary").click();
    offer.locator("button.btn-primary").click();
  }

  @Override
  public void write(String reply) {
    desk.page().locator("#f-body").fill(reply);
  }

  @Override
  public void send() {
    desk.press("Send reply");
  }

  @Override
  public void resolve() {
    desk.press("Resolve");
  }

  @Override
  public void close() {
    desk.press("Close");
  }
}
