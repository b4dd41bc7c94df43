package com.ensoras.people.ownership;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.OwnerOnly;
import com.ensoras.access.RoleId;
import com.ensoras.accounts.Passwords;
import com.ensoras.kernel.Invalid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Transferring ownership, for programs. */
@RestController
class OwnershipApi {

  private final Ownership ownership;
  private final Passwords passwords;

  OwnershipApi(Ownership ownership, Passwords passwords) {
    this.ownership = ownership;
    this.passwords = passwords;
  }

  /**
   * @param member who becomes the Owner
   * @param role what the former Owner becomes
   */
  record Typed(@Nullable UUID member, @Nullable UUID role, @Nullable String password) {

    @Override
    public String toString() {
      return "Typed[…]";
    }
  }

  @PostMapping("/api/v1/projects/{project}/ownership")
  @OwnerOnly
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void transfer(Actor actor, @RequestBody Typed typed) {
    var member = typed.member();
    if (member == null) {
      throw new Invalid("member", "Choose a member.");
    }
    var role = typed.role();
    if (role == null) {
      throw new Invalid("role", "Choose the role that the former Owner takes.");
    }
    var password = typed.password();
    var proof = passwords.requireAgain(actor.person(), password == null ? "" : password);
    ownership.transfer(actor, new MemberId(member), proof, new RoleId(role));
  }
}
