package com.ensoras.people.invitations;

import com.ensoras.access.Open;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.SessionCookies;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Accepting for programs; the link's secret stands in the body, never in the address. */
@RestController
class AcceptanceApi {

  /** Name and password only of somebody without an account. Prints nothing. */
  record Acceptance(@Nullable String token, @Nullable String name, @Nullable String password) {
    @Override
    public String toString() {
      return "Acceptance[…]";
    }
  }

  private final AcceptanceDesk desk;
  private final SessionCookies cookies;

  AcceptanceApi(AcceptanceDesk desk, SessionCookies cookies) {
    this.desk = desk;
    this.cookies = cookies;
  }

  @PostMapping("/api/v1/invitations/acceptance")
  @Open(because = "the link itself is the proof")
  Map<String, Object> accept(
      @Nullable Person person,
      @RequestBody Acceptance typed,
      Origin origin,
      HttpServletResponse response) {
    var accepted =
        desk.accept(
            text(typed.token()), person, text(typed.name()), text(typed.password()), origin);
    if (accepted.session() != null) {
      cookies.signedIn(accepted.account(), accepted.session(), response);
    }
    return Map.of("project", accepted.project(), "name", accepted.projectName());
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
