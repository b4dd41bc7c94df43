package com.ensoras.tags;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tags of a project, for programs. */
@RestController
class TagApi {

  private static final String TAGS = "/api/v1/projects/{project}/tags";

  private final Tags tags;
  private final TagEndings endings;

  TagApi(Tags tags, TagEndings endings) {
    this.tags = tags;
    this.endings = endings;
  }

  /**
   * @param tickets how many have it
   */
  record TagJson(
      String id, String name, String colour, String description, int version, long tickets) {

    static TagJson of(TagCount counted) {
      var tag = counted.tag();
      return new TagJson(
          tag.id().value().toString(),
          tag.name(),
          tag.colour().code(),
          tag.description(),
          tag.version(),
          counted.tickets());
    }
  }

  record TagListJson(List<TagJson> tags) {}

  /**
   * @param colour gray when it is left out
   * @param version of the tag as it was read; only for a change
   */
  record TypedTag(
      @Nullable String name,
      @Nullable String colour,
      @Nullable String description,
      @Nullable Integer version) {

    TagDraft draft() {
      return new TagDraft(
          name == null ? "" : name,
          colour == null ? TagColour.GRAY.code() : colour,
          description == null ? "" : description);
    }
  }

  record TypedMerger(@Nullable UUID into) {}

  @GetMapping(TAGS)
  @Requires(Permission.TAGS_LIST)
  TagListJson list(Actor actor, @RequestParam(defaultValue = "") String q) {
    return new TagListJson(tags.list(actor, q).stream().map(TagJson::of).toList());
  }

  @PostMapping(TAGS)
  @Requires(Permission.TAGS_CREATE)
  @ResponseStatus(HttpStatus.CREATED)
  TagJson create(Actor actor, @RequestBody TypedTag typed) {
    return TagJson.of(tags.create(actor, typed.draft()));
  }

  @GetMapping(TAGS + "/{tag}")
  @Requires(Permission.TAGS_LIST)
  TagJson get(Actor actor, @PathVariable UUID tag) {
    return TagJson.of(tags.get(actor, new TagId(tag)));
  }

  @PutMapping(TAGS + "/{tag}")
  @Requires(Permission.TAGS_UPDATE)
  TagJson update(Actor actor, @PathVariable UUID tag, @RequestBody TypedTag typed) {
    var version = typed.version();
    if (version == null) {
      throw new Invalid("version", "Say which version of the tag you read.");
    }
    return TagJson.of(tags.update(actor, new TagId(tag), typed.draft(), version));
  }

  @DeleteMapping(TAGS + "/{tag}")
  @Requires(Permission.TAGS_DELETE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Actor actor, @PathVariable UUID tag) {
    endings.delete(actor, new TagId(tag));
  }

  /** The tag ends, and whatever had it has the other. */
  @PostMapping(TAGS + "/{tag}/merger")
  @Requires(Permission.TAGS_UPDATE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void merge(Actor actor, @PathVariable UUID tag, @RequestBody TypedMerger typed) {
    var into = typed.into();
    if (into == null) {
      throw new Invalid("into", "Say which tag to merge into.");
    }
    endings.merge(actor, new TagId(tag), new TagId(into));
  }
}
