package com.ensoras.people.members;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.MembersOnly;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Being away, for programs. */
@RestController
class AwayApi {

  private final Absences absences;

  AwayApi(Absences absences) {
    this.absences = absences;
  }

  /**
   * @param until the last day, as 2026-12-03; left out until they are back
   * @param deputy who gets what would go to them
   */
  record Typed(@Nullable Boolean away, @Nullable String until, @Nullable UUID deputy) {

    AwayDraft draft() {
      return new AwayDraft(
          away != null && away,
          until == null ? "" : until,
          deputy == null ? "" : deputy.toString());
    }
  }

  @PutMapping("/api/v1/projects/{project}/me/away")
  @MembersOnly
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setOwn(Actor actor, @RequestBody Typed typed) {
    absences.setOwn(actor, typed.draft());
  }

  @PutMapping("/api/v1/projects/{project}/users/{member}/away")
  @Requires(Permission.TEAMS_UPDATE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void set(Actor actor, @PathVariable UUID member, @RequestBody Typed typed) {
    absences.set(actor, new MemberId(member), typed.draft());
  }
}
