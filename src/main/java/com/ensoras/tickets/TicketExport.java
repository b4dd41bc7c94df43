package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.kernel.Refusal;
import com.ensoras.kernel.Slice;
import com.ensoras.tags.Tag;
import com.ensoras.web.CsvLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes tickets out as they are read, whatever their number; nothing of their content. Whoever may
 * list no more gets a file that breaks off.
 */
@Component
class TicketExport {

  /** By it spreadsheets know that names are in UTF-8. */
  private static final String UTF_8 = "\uFEFF";

  private final Exports exports;

  TicketExport(Exports exports) {
    this.exports = exports;
  }

  /**
   * @param first what was read before the answer began
   */
  void write(Actor actor, TicketFilter filter, Slice<TicketRow> first, OutputStream out)
      throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(UTF_8 + CsvLine.of(columns()));
    var slice = first;
    while (true) {
      for (var row : slice.rows()) {
        writer.write(CsvLine.of(cells(row)));
      }
      writer.flush();
      if (slice.older() == null) {
        return;
      }
      slice = next(actor, filter, slice.older());
    }
  }

  private Slice<TicketRow> next(Actor actor, TicketFilter filter, @Nullable String after)
      throws IOException {
    try {
      return exports.next(actor, filter, after);
    } catch (Refusal refused) {
      throw new IOException("The right to export ended: " + refused.code(), refused);
    }
  }

  private static Stream<String> columns() {
    return Stream.of(
        "number",
        "subject",
        "status",
        "priority",
        "channel",
        "customer",
        "address",
        "assignee",
        "team",
        "tags",
        "messages",
        "unread",
        "last message",
        "created");
  }

  private static Stream<String> cells(TicketRow row) {
    return Stream.of(
        String.valueOf(row.number()),
        row.subject(),
        row.status().label(),
        row.priority().label(),
        row.channel().label(),
        row.customerName(),
        text(row.customerEmail()),
        text(row.assignee()),
        text(row.team()),
        row.tags().stream().map(Tag::name).collect(Collectors.joining(", ")),
        String.valueOf(row.messages()),
        row.unread() ? "yes" : "no",
        row.lastMessageAt().toString(),
        row.createdAt().toString());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
