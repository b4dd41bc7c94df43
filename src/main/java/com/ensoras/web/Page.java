package com.ensoras.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page to show: a title, a template and the one record that the template gets. The shell puts its
 * menu around it. Built up by its handler and read once, when it is rendered.
 */
public final class Page implements Answer {

  /** How wide the content may become. */
  public enum Width {
    NARROW,
    NORMAL,
    WIDE
  }

  /** The page that this one hangs under, shown before the title. */
  public record Back(String label, String href) {}

  private final String title;
  private final String template;
  private final Object model;
  private final List<String> live = new ArrayList<>();
  private final List<PageAction> actions = new ArrayList<>();
  private int status = 200;
  private int retryAfter;
  private Width width = Width.NORMAL;
  private @Nullable Back back;
  private boolean bare;
  private boolean dialog;

  private Page(String title, String template, Object model) {
    this.title = title;
    this.template = template;
    this.model = model;
  }

  /**
   * @param template its path below {@code src/main/jte}, for example {@code people/roles/list.jte}
   * @param model what the template's only parameter is
   */
  public static Page of(String title, String template, Object model) {
    return new Page(title, template, model);
  }

  public Page status(int status) {
    this.status = status;
    return this;
  }

  /** In how many seconds it is worth trying again. */
  public Page retryAfter(int seconds) {
    retryAfter = seconds;
    return this;
  }

  /** Topics whose change refreshes the page while it is open. */
  public Page live(String... topics) {
    live.addAll(List.of(topics));
    return this;
  }

  public Page narrow() {
    width = Width.NARROW;
    return this;
  }

  public Page wide() {
    width = Width.WIDE;
    return this;
  }

  public Page back(String label, String href) {
    back = new Back(label, href);
    return this;
  }

  /** Only to be called where the person may do it: what one may not do is absent. */
  public Page action(PageAction action) {
    actions.add(action);
    return this;
  }

  /** Without menu, for somebody who is not in a project. */
  public Page bare() {
    bare = true;
    return this;
  }

  /** Opens in a dialog where it is called from one; else it is an ordinary narrow page. */
  public Page dialog() {
    dialog = true;
    return narrow();
  }

  public String title() {
    return title;
  }

  public String template() {
    return template;
  }

  public Object model() {
    return model;
  }

  public int status() {
    return status;
  }

  /** Zero when there is nothing to wait for. */
  public int retryAfter() {
    return retryAfter;
  }

  public List<String> live() {
    return List.copyOf(live);
  }

  public Width width() {
    return width;
  }

  public List<PageAction> actions() {
    return List.copyOf(actions);
  }

  public @Nullable Back back() {
    return back;
  }

  public boolean isBare() {
    return bare;
  }

  public boolean isDialog() {
    return dialog;
  }
}
