package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.ensoras.channels.widget.Shop;
import com.microsoft.playwright.Page;

/** Looks at a shop's page, and writes in its widget without a mouse. */
final class BuyerInAChat implements Buyer {

  private final Shop shop;
  private final Page page;
  private boolean known;

  BuyerInAChat(Browser browser, Shop shop) {
    this.shop = shop;
    page = browser.person("anna").page();
    page.context().addInitScript(Shop.LOOK_IN);
    page.navigate(shop.site());
    page.locator(".launch").focus();
    page.keyboard().press("Enter");
  }

  @Override
  public void writes(String text) {
    if (!known) {
      assertThat(page.locator("#email")).isFocused();
      page.keyboard().type(ADDRESS);
      page.keyboard().press("Tab");
      known = true;
    }
    assertThat(page.locator("#text")).isFocused();
    page.keyboard().type(text);
    page.keyboard().press("Enter");
    assertThat(page.locator(".mine").last()).containsText(text);
  }

  @Override
  public void reads(int number, String text) {
    assertThat(page.locator(".theirs[data-id]")).hasCount(number); // the greeting has none
    assertThat(page.locator(".theirs").last()).containsText(text);
  }

  @Override
  public void close() {
    shop.close();
  }
}
