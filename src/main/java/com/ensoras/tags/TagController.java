package com.ensoras.tags;

import com.ensoras.access.Actor;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Tags page, and the page of one tag. */
@Controller
class TagController {

  private final Tags tags;
  private final TagPages pages;

  TagController(Tags tags, TagPages pages) {
    this.tags = tags;
    this.pages = pages;
  }

  @Bean
  static MenuItem tagsInMenu() {
    return new MenuItem(MenuPlace.TAGS, "tags", TagPages.LIST);
  }

  @GetMapping(TagPages.LIST)
  @Requires(Permission.TAGS_LIST)
  Page list(Actor actor, @RequestParam(defaultValue = "") String q) {
    return pages.list(actor, q);
  }

  @GetMapping(TagPages.NEW)
  @Requires(Permission.TAGS_CREATE)
  Page fresh(Actor actor) {
    return pages.fresh(actor, Form.empty());
  }

  @PostMapping(TagPages.LIST)
  @Requires(Permission.TAGS_CREATE)
  Answer create(Actor actor, Form form) {
    return form.attempt(
        () -> {
          tags.create(actor, draft(form));
          return Redirect.to(TagPages.list(actor.slug())).toast("The tag was created.");
        },
        refused -> pages.fresh(actor, refused));
  }

  @GetMapping(TagPages.TAG)
  @Requires(Permission.TAGS_LIST)
  Page tag(Actor actor, @PathVariable UUID tag) {
    return pages.tag(actor, new TagId(tag), Form.empty());
  }

  @PostMapping(TagPages.TAG)
  @Requires(Permission.TAGS_UPDATE)
  Answer update(Actor actor, @PathVariable UUID tag, Form form) {
    var id = new TagId(tag);
    return form.attempt(
        () -> {
          tags.update(actor, id, draft(form), version(form));
          return Redirect.to(TagPages.href(actor.slug(), id)).toast("The tag was saved.");
        },
        refused -> pages.tag(actor, id, refused));
  }

  private static TagDraft draft(Form form) {
    return new TagDraft(form.value("name"), form.value("colour"), form.value("description"));
  }

  private static int version(Form form) {
    try {
      return Integer.parseInt(form.value("version"));
    } catch (NumberFormatException e) {
      throw new Invalid("version", "Open the tag again and save then.");
    }
  }
}
