package com.ensoras.tags;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.Permission;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.PageAction;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the pages about tags together. */
@Component
class TagPages {

  static final String LIST = "/p/{project}/tags";
  static final String NEW = LIST + "/new";
  static final String TAG = LIST + "/{tag}";
  static final String DELETION = TAG + "/deletion";
  static final String MERGER = TAG + "/merger";

  private final Tags tags;
  private final TagEndings endings;
  private final Doors doors;

  TagPages(Tags tags, TagEndings endings, Doors doors) {
    this.tags = tags;
    this.endings = endings;
    this.doors = doors;
  }

  static String list(String project) {
    return "/p/" + project + "/tags";
  }

  static String href(String project, TagId tag) {
    return list(project) + "/" + tag.value();
  }

  static List<Choice> colours() {
    return Arrays.stream(TagColour.values())
        .map(colour -> Choice.of(colour.code(), colour.label()))
        .toList();
  }

  Page list(Actor actor, String search) {
    var mayCreate = doors.open(actor, "GET", NEW);
    var page =
        Page.of(
                "Tags",
                "tags/list.jte",
                new TagListPage(actor.slug(), tags.list(actor, search), search, mayCreate))
            .live("access");
    return mayCreate
        ? page.action(PageAction.primary("New Tag", list(actor.slug()) + "/new", "plus"))
        : page;
  }

  Page fresh(Actor actor, Form typed) {
    actor.require(Permission.TAGS_CREATE);
    var form = typed.has("colour") ? typed : typed.with("colour", TagColour.GRAY.code());
    return Page.of("New Tag", "tags/form.jte", TagFormPage.fresh(actor.slug(), form))
        .back("Tags", list(actor.slug()))
        .narrow();
  }

  Page tag(Actor actor, TagId id, Form typed) {
    var counted = tags.get(actor, id);
    var form = typed.has("version") ? typed : shown(counted.tag());
    var view =
        new TagFormPage(
            actor.slug(),
            counted,
            form,
            doors.open(actor, "POST", TAG),
            doors.open(actor, "POST", MERGER) && actor.may(Permission.TAGS_DELETE),
            doors.open(actor, "POST", DELETION));
    return Page.of(counted.tag().name(), "tags/form.jte", view)
        .back("Tags", list(actor.slug()))
        .live("access")
        .narrow();
  }

  Page deletion(Actor actor, TagId id, Form form) {
    var ending = endings.asked(actor, id);
    var name = ending.counted().tag().name();
    return Page.of(
            "Delete " + name + "?",
            "tags/deletion.jte",
            new TagDeletionPage(actor.slug(), ending, form))
        .back(name, href(actor.slug(), id))
        .dialog();
  }

  Page merger(Actor actor, TagId id, Form form) {
    var merger = endings.askedToMerge(actor, id);
    var tag = merger.from().counted().tag();
    return Page.of(
            "Merge " + tag.name() + " into another tag?",
            "tags/merger.jte",
            TagMergerPage.of(actor.slug(), merger, form))
        .back(tag.name(), href(actor.slug(), id))
        .dialog();
  }

  private static Form shown(Tag tag) {
    return Form.empty()
        .with("name", tag.name())
        .with("colour", tag.colour().code())
        .with("description", tag.description())
        .with("version", String.valueOf(tag.version()));
  }
}
