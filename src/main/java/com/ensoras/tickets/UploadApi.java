package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files that a program uploads, to name them in a reply or note: the body is the file. */
@RestController
class UploadApi {

  private final Uploads uploads;

  UploadApi(Uploads uploads) {
    this.uploads = uploads;
  }

  @PostMapping(TicketApi.TICKET + "/files")
  @Requires(Permission.TICKETS_RESPOND)
  @ResponseStatus(HttpStatus.CREATED)
  UploadController.UploadJson add(
      Actor actor,
      @PathVariable UUID ticket,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String type,
      HttpServletRequest request) {
    try (var file = UploadedFile.of(name, type, request)) {
      return UploadController.UploadJson.of(
          uploads.add(actor, new TicketId(ticket), UnsentFor.REPLY, file));
    }
  }

  /** One's own that was not sent. */
  @DeleteMapping(TicketApi.TICKET + "/files/{file}")
  @Requires(Permission.TICKETS_RESPOND)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Actor actor, @PathVariable UUID ticket, @PathVariable UUID file) {
    uploads.remove(actor, file);
  }
}
