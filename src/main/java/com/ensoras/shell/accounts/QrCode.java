package com.ensoras.shell.accounts;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as one SVG path, a unit per module, with the quiet zone of four that the standard asks
 * for.
 *
 * @param size of the view box
 */
record QrCode(int size, String path) {

  private static final int QUIET = 4;

  static QrCode of(String content) {
    try {
      var matrix = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
      var path = new StringBuilder();
      for (var y = 0; y < matrix.getHeight(); y++) {
        for (var x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y) == 1) {
            path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
          }
        }
      }
      return new QrCode(matrix.getWidth() + 2 * QUIET, path.toString());
    } catch (WriterException tooLong) {
      throw new IllegalStateException(tooLong);
    }
  }

  @Override
  public String toString() {
    return "QrCode[…]";
  }
}
