package com.ensoras.tags;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Names;
import com.ensoras.people.Stale;
import java.util.List;

/** Tags of a project. They give no authority: nothing here needs the project's lock. */
@Operations
public class Tags {

  private final TagStore tags;
  private final TagUsage usage;

  Tags(TagStore tags, TagUsage usage) {
    this.tags = tags;
    this.usage = usage;
  }

  /**
   * By name; a project has at most {@value TagStore#MOST}.
   *
   * @param search a part of the name, empty for all
   */
  public List<TagCount> list(Actor actor, String search) {
    var permit = actor.require(Permission.TAGS_LIST);
    var found =
        tags.all(permit).stream()
            .filter(tag -> Names.key(tag.name()).contains(Names.key(search)))
            .toList();
    var counts = usage.counts(permit, found.stream().map(Tag::id).toList());
    return found.stream().map(tag -> new TagCount(tag, counts.getOrDefault(tag.id(), 0L))).toList();
  }

  /**
   * @throws Missing when there is no such tag in the actor's project
   */
  public TagCount get(Actor actor, TagId id) {
    return counted(actor.require(Permission.TAGS_LIST), id);
  }

  /**
   * @throws TagNameTaken when another tag has this name
   * @throws TooManyTags when there are {@value TagStore#MOST}
   */
  public TagCount create(Actor actor, TagDraft draft) {
    var permit = actor.require(Permission.TAGS_CREATE);
    draft.check();
    if (tags.countToAdd(permit) >= TagStore.MOST) {
      throw new TooManyTags(TagStore.MOST);
    }
    return counted(permit, tags.insert(permit, draft));
  }

  /**
   * @param shown the version that the form was made from
   * @throws Stale when the tag was changed since
   * @throws TagNameTaken when another tag has this name
   */
  public TagCount update(Actor actor, TagId id, TagDraft draft, int shown) {
    var permit = actor.require(Permission.TAGS_UPDATE);
    tags.lock(permit, List.of(id));
    var tag = tags.get(permit, id);
    draft.check();
    if (tag.version() != shown) {
      throw new Stale(List.of("name: " + tag.name(), "colour: " + tag.colour().label()));
    }
    tags.update(permit, id, draft);
    return counted(permit, id);
  }

  private TagCount counted(Permit permit, TagId id) {
    return new TagCount(tags.get(permit, id), usage.count(permit, id));
  }
}
