package com.ensoras.projects;

import com.ensoras.kernel.Invalid;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Draws what somebody sent anew, small: nothing of the file itself is kept. */
final class Picture {

  /** Of the drawn picture, in pixels each way. */
  static final int SIDE = 128;

  static final int MOST_BYTES = 1024 * 1024;

  /** A small file can unpack to very many pixels. */
  private static final long MOST_PIXELS = 16_000_000;

  private static final Set<String> KINDS = Set.of("png", "jpeg", "gif");
  private static final String NONE = "Choose a PNG, JPEG or GIF picture.";

  private Picture() {}

  /**
   * As a square PNG, the whole picture in its middle.
   *
   * @throws Invalid at the field {@code picture} when it is none, or too large
   */
  static byte[] drawn(byte[] sent) {
    if (sent.length > MOST_BYTES) {
      throw new Invalid("picture", "Choose a picture of at most 1 MB.");
    }
    try {
      return png(small(read(sent)));
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
      throw new Invalid("picture", NONE);
    }
  }

  private static BufferedImage read(byte[] sent) throws IOException {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new Invalid("picture", NONE);
      }
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        check(reader);
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    }
  }

  private static void check(ImageReader reader) throws IOException {
    if (!KINDS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
      throw new Invalid("picture", NONE);
    }
    if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
      throw new Invalid("picture", "Choose a picture of at most 4,000 × 4,000 pixels.");
    }
  }

  private static BufferedImage small(BufferedImage picture) {
    var scale = Math.min(1.0, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
    var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    var side = Math.max(width, height);
    var square = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    var pen = square.createGraphics();
    try {
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      pen.drawImage(
          picture.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING),
          (side - width) / 2,
          (side - height) / 2,
          null);
    } finally {
      pen.dispose();
    }
    return square;
  }

  private static byte[] png(BufferedImage picture) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException impossible) { // it is written to memory
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
