package com.ensoras.access;

/** The guard's answer, which Explain shows and HTTP carries out. */
public sealed interface Decision {

  /**
   * @param why in words, after "because"
   */
  record Allowed(String why) implements Decision {
    static Allowed asMember(Standing member) {
      return new Allowed("every member may");
    }
  }

  /** 401, or the sign-in page. */
  record NotSignedIn() implements Decision {}

  /** 404: for them the project does not exist. */
  record NotMember() implements Decision {}

  /** 403, or the first page that is open to them. */
  record Lacks(Permission permission) implements Decision {}

  /** 403, or the first page that is open to them. */
  record OnlyOwner() implements Decision {}
}
