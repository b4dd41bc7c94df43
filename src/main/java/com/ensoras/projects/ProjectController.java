package com.ensoras.projects;

import com.ensoras.access.Call;
import com.ensoras.access.SignedIn;
import com.ensoras.accounts.Person;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.PageAction;
import com.ensoras.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The projects of a person, and founding one. */
@Controller
class ProjectController {

  private final Projects projects;

  ProjectController(Projects projects) {
    this.projects = projects;
  }

  @GetMapping("/projects")
  @SignedIn
  Page list(Person person) {
    var rows = projects.of(person);
    var page =
        Page.of(
            rows.isEmpty() ? "No project yet" : "Your projects",
            "projects/list.jte",
            new ProjectListPage(rows, person.confirmed(), person.email()));
    return (rows.isEmpty() || !person.confirmed()
            ? page
            : page.action(PageAction.primary("New project", "/projects/new", "plus")))
        .narrow();
  }

  @GetMapping("/projects/new")
  @SignedIn
  Page fresh(Person person) {
    return page(person, Form.empty());
  }

  @PostMapping("/projects")
  @SignedIn
  Answer found(Person person, Call call, Form form) {
    return form.attempt(
        () -> {
          var founded = projects.found(person, call, form.value("name"));
          return Redirect.to("/p/" + founded.slug()).toast(founded.name() + " was created.");
        },
        refused -> page(person, refused));
  }

  private static Page page(Person person, Form form) {
    return Page.of("New project", "projects/new.jte", new NewProjectPage(form, person.confirmed()))
        .back("Your projects", "/projects")
        .narrow();
  }
}
