package com.ensoras.access;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a route demands, as a value. Guard, menu, buttons and Explain all ask {@link #decide}: they
 * cannot disagree.
 */
public sealed interface Mark {

  String OWNER = "owner";
  String MEMBER = "member";

  record Needs(Permission permission) implements Mark {}

  record Owners() implements Mark {}

  record Members() implements Mark {}

  record Signed() implements Mark {}

  record Everybody(String because, boolean greets) implements Mark {}

  /**
   * The mark of a handler method, empty when it carries none.
   *
   * @throws IllegalStateException when it carries more than one
   */
  static Optional<Mark> of(AnnotatedElement method) {
    List<Mark> found = new ArrayList<>();
    var requires = method.getAnnotation(Requires.class);
    if (requires != null) {
      found.add(new Needs(requires.value()));
    }
    if (method.isAnnotationPresent(OwnerOnly.class)) {
      found.add(new Owners());
    }
    if (method.isAnnotationPresent(MembersOnly.class)) {
      found.add(new Members());
    }
    if (method.isAnnotationPresent(SignedIn.class)) {
      found.add(new Signed());
    }
    var open = method.getAnnotation(Open.class);
    if (open != null) {
      found.add(new Everybody(open.because(), open.greets()));
    }
    if (found.size() > 1) {
      throw new IllegalStateException(method + " carries more than one mark: " + found);
    }
    return found.stream().findFirst();
  }

  /** Whether a member comes through; {@code member} is null for whoever is no member here. */
  default Decision decide(boolean signedIn, @Nullable Standing member) {
    return switch (this) {
      case Everybody open -> new Decision.Allowed("everybody may: " + open.because());
      case Signed signed ->
          signedIn
              ? new Decision.Allowed("everybody who is signed in may")
              : new Decision.NotSignedIn();
      case Members members -> ofMember(signedIn, member, Decision.Allowed::asMember);
      case Owners owners ->
          ofMember(
              signedIn,
              member,
              standing ->
                  standing.owner()
                      ? new Decision.Allowed("the Owner always may")
                      : new Decision.OnlyOwner());
      case Needs needs -> ofMember(signedIn, member, standing -> ofPermission(needs, standing));
    };
  }

  private static Decision ofPermission(Needs needs, Standing member) {
    if (!member.may(needs.permission())) {
      return new Decision.Lacks(needs.permission());
    }
    return new Decision.Allowed(
        member.owner()
            ? "the Owner always may"
            : "the role " + member.roleName() + " holds " + needs.permission().fullLabel());
  }

  private static Decision ofMember(
      boolean signedIn,
      @Nullable Standing member,
      java.util.function.Function<Standing, Decision> decision) {
    if (!signedIn) {
      return new Decision.NotSignedIn();
    }
    return member == null ? new Decision.NotMember() : decision.apply(member);
  }
}
