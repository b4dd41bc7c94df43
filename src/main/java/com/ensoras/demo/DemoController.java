package com.ensoras.demo;

import com.ensoras.access.Call;
import com.ensoras.access.Open;
import com.ensoras.accounts.Origin;
import com.ensoras.kernel.Missing;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import com.ensoras.web.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in as anybody of the sample. */
@Controller
@ConditionalOnProperty("ensoras.demo")
class DemoController {

  private static final String WHY = "the sample's people have no secrets";

  /** What the page shows. */
  record DemoPage(List<DemoPerson> people) {}

  private final DemoPeople people;
  private final Site site;

  DemoController(DemoPeople people, Site site) {
    this.people = people;
    this.site = site;
  }

  @GetMapping("/demo")
  @Open(because = WHY)
  Page choose() {
    return Page.of("Try it as …", "demo/people.jte", new DemoPage(List.of(DemoPerson.values())))
        .bare();
  }

  @PostMapping("/demo/{person}")
  @Open(because = WHY)
  Redirect signIn(@PathVariable("person") String key, Call call, HttpServletResponse response) {
    var person =
        Stream.of(DemoPerson.values())
            .filter(known -> known.key().equals(key))
            .findFirst()
            .orElseThrow(Missing::new);
    var session = people.signIn(person, new Origin(call.from(), "Demo"));
    var cookie =
        ResponseCookie.from(site.sessionCookie(), session.reveal())
            .path("/")
            .httpOnly(true)
            .secure(site.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return Redirect.to("/");
  }
}
