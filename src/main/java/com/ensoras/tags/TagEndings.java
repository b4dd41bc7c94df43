package com.ensoras.tags;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import java.util.List;

/** A tag ends: deleted, or merged into another, which whatever had it has then. */
@Operations
public class TagEndings {

  private final TagStore tags;
  private final TagUsage usage;

  TagEndings(TagStore tags, TagUsage usage) {
    this.tags = tags;
    this.usage = usage;
  }

  /** What would lose the tag, in numbers. */
  public TagEnding asked(Actor actor, TagId id) {
    return ending(actor.require(Permission.TAGS_DELETE), id);
  }

  /**
   * @throws Missing when there is no such tag
   */
  public void delete(Actor actor, TagId id) {
    var permit = actor.require(Permission.TAGS_DELETE);
    tags.lock(permit, List.of(id));
    tags.get(permit, id);
    usage.replace(permit, id, null);
    tags.delete(permit, id);
  }

  /**
   * What would change its tag, and into which it can.
   *
   * @throws com.ensoras.access.Denied without either of tags.update and tags.delete
   */
  public Merger askedToMerge(Actor actor, TagId id) {
    var permit = actor.require(Permission.TAGS_UPDATE);
    var ending = ending(permit, id);
    actor.require(Permission.TAGS_DELETE);
    var others = tags.all(permit).stream().filter(other -> !other.id().equals(id)).toList();
    return new Merger(ending, others);
  }

  /** A tag, and those that it can be merged into. */
  public record Merger(TagEnding from, List<Tag> others) {}

  /**
   * @throws Missing when there is no such tag
   * @throws Invalid when the other is the same or does not exist
   * @throws com.ensoras.access.Denied without either of tags.update and tags.delete
   */
  public void merge(Actor actor, TagId id, TagId into) {
    var permit = actor.require(Permission.TAGS_UPDATE);
    tags.lock(permit, List.of(id, into));
    tags.get(permit, id);
    actor.require(Permission.TAGS_DELETE);
    if (id.equals(into) || tags.byIds(permit, List.of(into)).isEmpty()) {
      throw new Invalid("into", "Choose another tag of this project.");
    }
    usage.replace(permit, id, into);
    tags.delete(permit, id);
  }

  private TagEnding ending(Permit permit, TagId id) {
    var counted = new TagCount(tags.get(permit, id), usage.count(permit, id));
    return new TagEnding(counted, usage.others(permit, id));
  }
}
