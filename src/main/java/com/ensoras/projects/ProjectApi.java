package com.ensoras.projects;

import com.ensoras.access.Call;
import com.ensoras.access.SignedIn;
import com.ensoras.accounts.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The projects of a person, for programs. */
@RestController
class ProjectApi {

  private static final String PROJECTS = "/api/v1/projects";

  private final Projects projects;

  ProjectApi(Projects projects) {
    this.projects = projects;
  }

  record Typed(@Nullable String name) {}

  /**
   * @param slug the project's name in addresses
   */
  record FoundedJson(String slug, String name) {}

  record ListJson(List<ProjectRow> projects) {}

  @GetMapping(PROJECTS)
  @SignedIn
  ListJson list(Person person) {
    return new ListJson(projects.of(person));
  }

  @PostMapping(PROJECTS)
  @SignedIn
  @ResponseStatus(HttpStatus.CREATED)
  FoundedJson found(Person person, Call call, @RequestBody Typed typed) {
    var name = typed.name();
    var founded = projects.found(person, call, name == null ? "" : name);
    return new FoundedJson(founded.slug(), founded.name());
  }
}
