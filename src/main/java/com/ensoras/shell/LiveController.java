package com.ensoras.shell;

import com.ensoras.access.SignedIn;
import com.ensoras.access.SignedOut;
import com.ensoras.accounts.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Opens a browser's one stream for the projects that its pages show. */
@Controller
class LiveController {

  private static final int MOST_PROJECTS = 20;

  private final Calls calls;
  private final RequestTransaction transaction;
  private final LiveStreams streams;
  private final LiveProjects projects;

  LiveController(
      Calls calls, RequestTransaction transaction, LiveStreams streams, LiveProjects projects) {
    this.calls = calls;
    this.transaction = transaction;
    this.streams = streams;
    this.projects = projects;
  }

  @GetMapping("/live")
  @SignedIn
  SseEmitter live(
      Person person,
      @RequestParam(name = "project", defaultValue = "") List<String> slugs,
      HttpServletRequest request,
      HttpServletResponse response) {
    transaction.commit(request);
    var token = calls.session(request).orElseThrow(SignedOut::new);
    var shown = projects.entered(token, slugs.stream().distinct().limit(MOST_PROJECTS).toList());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    var stream = new LiveStream(person.session(), person.id(), shown);
    streams.add(stream);
    stream.beat();
    return stream.emitter();
  }
}
