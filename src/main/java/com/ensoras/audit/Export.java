package com.ensoras.audit;

import com.ensoras.access.Actor;
import com.ensoras.kernel.Refusal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes the trail out as it is read, a batch at a time, whatever its length. Each batch is decided
 * anew: whoever is no longer the Owner gets a file that breaks off.
 */
@Component
class Export {

  /** How one entry is written. */
  interface Style {
    String beginning();

    String line(Entry entry, boolean isFirst);

    String ending();
  }

  private static final int AT_ONCE = 100;

  private final Entries entries;

  Export(Entries entries) {
    this.entries = entries;
  }

  void write(Actor actor, EntryFilter filter, Style style, OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(style.beginning());
    var cursor = Cursor.NEWEST;
    var isFirst = true;
    while (true) {
      var batch = next(actor, filter, cursor);
      for (var entry : batch) {
        writer.write(style.line(entry, isFirst));
        isFirst = false;
      }
      if (batch.size() < AT_ONCE) {
        break;
      }
      writer.flush();
      cursor = Cursor.below(batch.getLast().seq());
    }
    end(writer, style);
  }

  private static void end(Writer writer, Style style) throws IOException {
    writer.write(style.ending());
    writer.flush();
  }

  private List<Entry> next(Actor actor, EntryFilter filter, Cursor cursor) throws IOException {
    try {
      return entries.batch(actor, filter, cursor, AT_ONCE);
    } catch (Refusal refused) {
      throw new IOException("The right to export ended: " + refused.code(), refused);
    }
  }
}
