package com.ensoras.access;

import com.ensoras.accounts.Person;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acting in one project with an {@link Authority}, as read for this request; never kept
 * for the next. Made only here, from the database's answer.
 */
public final class Actor {

  private final Person person;
  private final ProjectId project;
  private final String projectName;
  private final MemberId member;
  private final Standing standing;
  private final @Nullable Preview preview;
  private final boolean mustAddTwoFactor;
  private final EntryKey key;
  private final Set<String> required = new LinkedHashSet<>();

  Actor(
      Person person,
      ProjectId project,
      String projectName,
      MemberId member,
      Standing standing,
      @Nullable Preview preview,
      boolean mustAddTwoFactor,
      EntryKey key) {
    this.person = person;
    this.project = project;
    this.projectName = projectName;
    this.member = member;
    this.standing = standing;
    this.preview = preview;
    this.mustAddTwoFactor = mustAddTwoFactor;
    this.key = key;
  }

  /** One bit test: no allocation, no look-up. */
  public boolean may(Permission permission) {
    return standing.may(permission);
  }

  /**
   * The proof for stores.
   *
   * @throws Denied naming the permission that is missing
   */
  public Permit require(Permission permission) {
    required.add(permission.code());
    if (!may(permission)) {
      throw Denied.lacks(permission);
    }
    return new Permit(project, this);
  }

  /**
   * @throws Denied for everybody but the Owner
   */
  public Permit requireOwner() {
    required.add(Mark.OWNER);
    if (!standing.owner()) {
      throw Denied.ownerOnly();
    }
    return new Permit(project, this);
  }

  /** What every member may: their own place in the project. */
  public Permit requireMembership() {
    required.add(Mark.MEMBER);
    return new Permit(project, this);
  }

  public Person person() {
    return person;
  }

  public ProjectId project() {
    return project;
  }

  /** The project's name in addresses. */
  public String slug() {
    return key.slug();
  }

  public String projectName() {
    return projectName;
  }

  public MemberId member() {
    return member;
  }

  /** False while previewing, whoever previews. */
  public boolean isOwner() {
    return standing.owner();
  }

  /** Null for the Owner. */
  public @Nullable RoleId role() {
    return standing.role();
  }

  /** "Owner" for the Owner. */
  public String roleName() {
    return standing.roleName();
  }

  public Standing standing() {
    return standing;
  }

  public Authority authority() {
    return standing.authority();
  }

  /** As whom the project is looked at, read-only; null when not previewing. */
  public @Nullable Preview preview() {
    return preview;
  }

  /** The project requires two-factor and this account has none yet. */
  public boolean mustAddTwoFactor() {
    return mustAddTwoFactor;
  }

  /**
   * What was required so far: permission codes, "owner", "member". Tests compare it with the mark.
   */
  public Set<String> required() {
    return Set.copyOf(required);
  }

  /** The network address this request came from. */
  public String from() {
    return key.call().from();
  }

  /** The browser's id of this request, by which its own page skips the hint; may be empty. */
  public String request() {
    return key.call().id();
  }

  /** By which the actor is read again in a job. */
  public ActorRef reference() {
    return new ActorRef(key.sessionHash(), key.slug());
  }

  void alsoRequired(Set<String> others) {
    required.addAll(others);
  }

  EntryKey key() {
    return key;
  }

  @Override
  public String toString() {
    return "Actor[" + member.value() + "]";
  }
}
