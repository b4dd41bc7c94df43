package com.ensoras.audit;

import com.ensoras.kernel.SecretBox;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it stands in the trail. Before and after are JSON in its one canonical form, so that
 * the same facts always have the same signature.
 */
record Entry(
    Chain chain,
    long seq,
    Instant at,
    @Nullable UUID actor,
    String actorName,
    @Nullable UUID behalf,
    @Nullable String behalfName,
    String what,
    String subjectKind,
    String subjectId,
    String subjectName,
    String before,
    String after,
    String place) {

  private static final String PURPOSE = "audit";
  private static final int FORMAT = 1;

  Entry {
    at = at.truncatedTo(ChronoUnit.MICROS);
    before = Canonical.json(before);
    after = Canonical.json(after);
  }

  /** HMAC-SHA-256 over everything and the signature of the entry before: a link of the chain. */
  byte[] sign(SecretBox box, byte[] previous) {
    return box.sign(PURPOSE, encoded(previous));
  }

  private byte[] encoded(byte[] previous) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.write(previous);
      out.writeLong(seq);
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano());
      write(out, chain.name());
      write(out, actor == null ? null : actor.toString());
      write(out, actorName);
      write(out, behalf == null ? null : behalf.toString());
      write(out, behalfName);
      write(out, what);
      write(out, subjectKind);
      write(out, subjectId);
      write(out, subjectName);
      write(out, before);
      write(out, after);
      write(out, place);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Length first, so that no two contents look alike; -1 is null. */
  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
