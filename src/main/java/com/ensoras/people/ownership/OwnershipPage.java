package com.ensoras.people.ownership;

import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;

/** The form by which the Owner gives the project to somebody else. */
record OwnershipPage(String project, Form form, List<Choice> members, List<Choice> roles) {

  String href() {
    return "/p/" + project + "/settings/ownership";
  }

  String settingsHref() {
    return "/p/" + project + "/settings";
  }
}
