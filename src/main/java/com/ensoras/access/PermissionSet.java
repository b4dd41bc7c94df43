package com.ensoras.access;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of permissions, immutable. Inside it is one {@code long}, which 64 fit exactly and which
 * nobody outside sees: databases and interfaces speak codes.
 */
public final class PermissionSet {

  private static final Permission[] ALL = Permission.values();
  private static final PermissionSet NONE = new PermissionSet(0);
  private static final PermissionSet EVERYTHING = of(ALL);

  private final long bits;

  private PermissionSet(long bits) {
    this.bits = bits;
  }

  public static PermissionSet none() {
    return NONE;
  }

  public static PermissionSet everything() {
    return EVERYTHING;
  }

  public static PermissionSet of(Permission... permissions) {
    return of(Arrays.asList(permissions));
  }

  public static PermissionSet of(Collection<Permission> permissions) {
    var bits = 0L;
    for (var permission : permissions) {
      bits |= bit(permission);
    }
    return new PermissionSet(bits);
  }

  /**
   * @throws UnknownPermission naming the first code that is none of the 64
   */
  public static PermissionSet ofCodes(Collection<String> codes) {
    return of(
        codes.stream()
            .map(code -> Permission.byCode(code).orElseThrow(() -> new UnknownPermission(code)))
            .toList());
  }

  public boolean has(Permission permission) {
    return (bits & bit(permission)) != 0;
  }

  /** True when everything in {@code other} is in here. */
  public boolean covers(PermissionSet other) {
    return (other.bits & ~bits) == 0;
  }

  public PermissionSet with(PermissionSet other) {
    return new PermissionSet(bits | other.bits);
  }

  public PermissionSet without(PermissionSet other) {
    return new PermissionSet(bits & ~other.bits);
  }

  public PermissionSet and(PermissionSet other) {
    return new PermissionSet(bits & other.bits);
  }

  /** The bases that stand-alone dependents lack; empty when the set is closed. */
  public PermissionSet missingBases() {
    return of(stream().map(Permission::base).toList()).without(this);
  }

  /** Without the dependents whose base is not here. */
  public PermissionSet closed() {
    return of(stream().filter(p -> has(p.base())).toList());
  }

  public boolean isClosed() {
    return missingBases().isEmpty();
  }

  public boolean isEmpty() {
    return bits == 0;
  }

  public int size() {
    return Long.bitCount(bits);
  }

  /** In the page's order. */
  public Stream<Permission> stream() {
    return Arrays.stream(ALL).filter(this::has);
  }

  public List<Permission> list() {
    return stream().toList();
  }

  /** In the page's order. */
  public List<String> codes() {
    return stream().map(Permission::code).toList();
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof PermissionSet that && bits == that.bits;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(bits);
  }

  @Override
  public String toString() {
    return stream().map(Permission::code).collect(joining(", ", "{", "}"));
  }

  private static long bit(Permission permission) {
    return 1L << permission.ordinal();
  }
}
