package com.ensoras.tags;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The dialogs before a tag is deleted or merged into another, and both acts. */
@Controller
class TagEndingController {

  private final TagEndings endings;
  private final TagPages pages;

  TagEndingController(TagEndings endings, TagPages pages) {
    this.endings = endings;
    this.pages = pages;
  }

  @GetMapping(TagPages.DELETION)
  @Requires(Permission.TAGS_DELETE)
  Page askToDelete(Actor actor, @PathVariable UUID tag) {
    return pages.deletion(actor, new TagId(tag), Form.empty());
  }

  @PostMapping(TagPages.DELETION)
  @Requires(Permission.TAGS_DELETE)
  Answer delete(Actor actor, @PathVariable UUID tag, Form form) {
    var id = new TagId(tag);
    return form.attempt(
        () -> {
          endings.delete(actor, id);
          return Redirect.to(TagPages.list(actor.slug())).toast("The tag was deleted.");
        },
        refused -> pages.deletion(actor, id, refused));
  }

  @GetMapping(TagPages.MERGER)
  @Requires(Permission.TAGS_UPDATE)
  Page askToMerge(Actor actor, @PathVariable UUID tag) {
    return pages.merger(actor, new TagId(tag), Form.empty());
  }

  @PostMapping(TagPages.MERGER)
  @Requires(Permission.TAGS_UPDATE)
  Answer merge(Actor actor, @PathVariable UUID tag, Form form) {
    var id = new TagId(tag);
    return form.attempt(
        () -> {
          var into = into(form);
          endings.merge(actor, id, into);
          return Redirect.to(TagPages.href(actor.slug(), into)).toast("The tags were merged.");
        },
        refused -> pages.merger(actor, id, refused));
  }

  private static TagId into(Form form) {
    try {
      return new TagId(UUID.fromString(form.value("into")));
    } catch (IllegalArgumentException e) {
      throw new Invalid("into", "Choose the tag to merge into.");
    }
  }
}
