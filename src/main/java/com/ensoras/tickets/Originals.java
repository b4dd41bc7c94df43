package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import com.ensoras.markup.Images;
import com.ensoras.markup.MailHtml;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages as they were formatted by whoever wrote them, cleaned again each time. */
@Operations
class Originals {

  /** Larger images of a mail are offered as files only. */
  static final int LARGEST_IMAGE = 1_000_000;

  private static final int LARGEST_SUM = 4_000_000;

  private final TicketStore tickets;
  private final MessageStore messages;
  private final AttachmentStore files;

  Originals(TicketStore tickets, MessageStore messages, AttachmentStore files) {
    this.tickets = tickets;
    this.messages = messages;
    this.files = files;
  }

  /**
   * @throws Missing when the message did not come as HTML
   */
  String html(Actor actor, TicketId id, int seq, Images images) {
    var permit = actor.require(Permission.TICKETS_VIEW);
    tickets.get(permit, id);
    var kept = messages.html(permit, id, seq).orElseThrow(Missing::new);
    var own = kept.contains("cid:") ? own(permit, id, seq) : Map.<String, String>of();
    return MailHtml.clean(kept, images, own::get);
  }

  /** The mail's own images, each as an address that holds it. */
  private Map<String, String> own(Permit permit, TicketId id, int seq) {
    var found = new HashMap<String, String>();
    var sum = 0;
    for (var file : files.named(permit, id, seq, LARGEST_IMAGE)) {
      var type = imageType(file.bytes());
      var named = file.file().contentId();
      sum += file.bytes().length;
      if (type != null && named != null && sum <= LARGEST_SUM) {
        found.put(
            named, "data:" + type + ";base64," + Base64.getEncoder().encodeToString(file.bytes()));
      }
    }
    return found;
  }

  /** By what its bytes are, not by what the mail says. */
  private static @Nullable String imageType(byte[] bytes) {
    var head =
        new String(
            bytes, 0, Math.min(12, bytes.length), java.nio.charset.StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG")) {
      return "image/png";
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    }
    if (head.startsWith("GIF8")) {
      return "image/gif";
    }
    return head.startsWith("RIFF") && head.endsWith("WEBP") ? "image/webp" : null;
  }
}
