package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page uploads files while one writes: each is the body of a request of its own. */
@Controller
class UploadController {

  private final Uploads uploads;

  UploadController(Uploads uploads) {
    this.uploads = uploads;
  }

  /**
   * @param name made fit for every file system
   */
  record UploadJson(UUID id, String name, int size) {

    static UploadJson of(Attachment file) {
      return new UploadJson(file.id(), file.name(), file.size());
    }
  }

  @PostMapping(TicketPages.TICKET + "/files")
  @Requires(Permission.TICKETS_RESPOND)
  ResponseEntity<UploadJson> add(
      Actor actor,
      @PathVariable UUID ticket,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String type,
      HttpServletRequest request) {
    var what = UnsentFor.of(kind);
    try (var file = UploadedFile.of(name, type, request)) {
      return made(uploads.add(actor, new TicketId(ticket), what, file));
    }
  }

  @PostMapping(TicketPages.NEW + "/files")
  @Requires(Permission.TICKETS_RESPOND)
  ResponseEntity<UploadJson> addToNew(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String type,
      HttpServletRequest request) {
    try (var file = UploadedFile.of(name, type, request)) {
      return made(uploads.add(actor, null, UnsentFor.NEW_TICKET, file));
    }
  }

  @PostMapping("/p/{project}/unsent-files/{file}/removal")
  @Requires(Permission.TICKETS_RESPOND)
  ResponseEntity<Void> remove(Actor actor, @PathVariable UUID file) {
    uploads.remove(actor, file);
    return ResponseEntity.noContent().build();
  }

  /** The files that a form names. */
  static List<UUID> files(Form form) {
    try {
      return form.all("file").stream().map(UUID::fromString).toList();
    } catch (IllegalArgumentException e) {
      throw new Invalid("file", "Attach the files again.");
    }
  }

  private static ResponseEntity<UploadJson> made(Attachment file) {
    return ResponseEntity.status(HttpStatus.CREATED).body(UploadJson.of(file));
  }
}
