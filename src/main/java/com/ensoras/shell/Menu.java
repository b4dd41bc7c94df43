package com.ensoras.shell;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.web.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The items that modules contribute, in the order of access.md 6; only what one may open. */
@Component
class Menu {

  private final List<MenuItem> items;
  private final Doors doors;

  Menu(List<MenuItem> items, Doors doors) {
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

  List<Frame.Section> sections(Actor actor, String path) {
    var sections = new LinkedHashMap<String, List<Frame.Item>>();
    for (var item : items) {
      if (doors.open(actor, "GET", item.pattern())) {
        sections
            .computeIfAbsent(item.place().section(), name -> new ArrayList<>())
            .add(entry(item, actor, path));
      }
    }
    return sections.entrySet().stream()
        .map(s -> new Frame.Section(s.getKey().isEmpty() ? null : s.getKey(), s.getValue()))
        .toList();
  }

  private static Frame.Item entry(MenuItem item, Actor actor, String path) {
    var href = address(item, actor);
    var current = path.equals(href) || path.startsWith(href + "/");
    return new Frame.Item(label(item.place()), href, item.icon(), current, null);
  }

  private static String address(MenuItem item, Actor actor) {
    return item.pattern().replace("{project}", actor.slug());
  }

  private static String label(MenuPlace place) {
    return place.label();
  }
}
