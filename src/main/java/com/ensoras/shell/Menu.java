package com.ensoras.shell;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.MenuBadge;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.web.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The items that modules contribute, in the order of access.md 6; only what one may open. */
@Component
class Menu {

  private final List<MenuItem> items;
  private final List<MenuBadge> badges;
  private final Doors doors;

  Menu(List<MenuItem> items, List<MenuBadge> badges, Doors doors) {
    this.badges = badges;
    this.items = items.stream().sorted(Comparator.comparing(MenuItem::place)).toList();
    this.doors = doors;
  }

  /** The address of the first page that is open to them. */
  Optional<String> first(Actor actor) {
    return items.stream()
        .filter(item -> doors.open(actor, "GET", item.pattern()))
        .map(item -> address(item, actor))
        .findFirst();
  }

  /** The counts beside what they may open, read now. */
  Map<MenuPlace, String> badges(Actor actor) {
    var read = new EnumMap<MenuPlace, String>(MenuPlace.class);
    for (var badge : badges) {
      if (isOpen(actor, badge.place())) {
        badge.of(actor).ifPresent(text -> read.put(badge.place(), text));
      }
    }
    return read;
  }

  /** What the menu of everybody who may open these items listens for. */
  List<String> topics(Actor actor) {
    return badges.stream()
        .filter(badge -> badge.topic().isPresent() && isOpen(actor, badge.place()))
        .map(badge -> badge.topic().orElseThrow())
        .toList();
  }

  private boolean isShown(MenuItem item, Actor actor, Map<MenuPlace, String> counts) {
    return (!item.onlyWithBadge() || counts.containsKey(item.place()))
        && doors.open(actor, "GET", item.pattern());
  }

  private boolean isOpen(Actor actor, MenuPlace place) {
    return items.stream()
        .anyMatch(item -> item.place() == place && doors.open(actor, "GET", item.pattern()));
  }

  List<Frame.Section> sections(Actor actor, String path, Map<MenuPlace, String> counts) {
    var sections = new LinkedHashMap<String, List<Frame.Item>>();
    for (var item : items) {
      if (isShown(item, actor, counts)) {
        sections
            .computeIfAbsent(item.place().section(), name -> new ArrayList<>())
            .add(entry(item, actor, path, counts.get(item.place())));
      }
    }
    return sections.entrySet().stream()
        .map(s -> new Frame.Section(s.getKey().isEmpty() ? null : s.getKey(), s.getValue()))
        .toList();
  }

  private static Frame.Item entry(MenuItem item, Actor actor, String path, @Nullable String count) {
    var href = address(item, actor);
    var current = path.equals(href) || path.startsWith(href + "/");
    return new Frame.Item(label(item.place()), href, item.icon(), current, count);
  }

  private static String address(MenuItem item, Actor actor) {
    return item.pattern().replace("{project}", actor.slug());
  }

  private static String label(MenuPlace place) {
    return place.label();
  }
}
