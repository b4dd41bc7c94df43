package com.ensoras.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param project the project one is in, null outside of any
 * @param projects what the switcher offers, the present one included
 * @param person null when nobody is signed in
 * @param bell null where there are no notices: outside of a project
 * @param notice one sentence before the content, for example which permission was missing
 * @param banner stays while a state lasts, for example a preview
 */
public record Frame(
    String csrf,
    @Nullable ProjectLink project,
    List<ProjectLink> projects,
    List<Section> sections,
    @Nullable Person person,
    @Nullable Bell bell,
    @Nullable String notice,
    @Nullable Banner banner) {

  /** For somebody who is not signed in. */
  public static Frame bare(String csrf) {
    return new Frame(csrf, null, List.of(), List.of(), null, null, null, null);
  }

  public Frame notice(@Nullable String sentence) {
    return new Frame(csrf, project, projects, sections, person, bell, sentence, banner);
  }

  /**
   * @param href where choosing it leads
   * @param logo the version of its picture; zero when it has none
   */
  public record ProjectLink(String slug, String name, String href, int logo) {}

  /**
   * @param name null for the first section, which needs none
   */
  public record Section(@Nullable String name, List<Item> items) {}

  /**
   * @param badge a short count beside the label
   */
  public record Item(
      String label, String href, String icon, boolean current, @Nullable String badge) {}

  /**
   * @param role what one is in the present project, null outside
   * @param accountHref null as long as there is no such page
   * @param accessHref the page Your access, null outside of a project
   * @param noticesHref where one says how to be told, null outside of a project
   * @param signOutHref where the form that signs out is posted to
   */
  public record Person(
      Object id,
      String name,
      String email,
      @Nullable String role,
      @Nullable String accountHref,
      @Nullable String accessHref,
      @Nullable String noticesHref,
      String signOutHref) {}

  /**
   * What one was told and has not read.
   *
   * @param unread a short count, empty for none
   * @param topic what the page listens for
   * @param since up to when the page knows, in microseconds
   */
  public record Bell(String href, String unread, String topic, long since) {}

  /**
   * @param endLabel the button that ends the state, null when there is none
   * @param endHref where that button posts to
   */
  public record Banner(String sentence, @Nullable String endLabel, @Nullable String endHref) {}
}
