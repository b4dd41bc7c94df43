package com.ensoras.shell.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final String URI =
      "otpauth://totp/Ensoras:olga%40acme.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ensoras";

  @Test
  void anAppReadsThePictureAsTheKey() throws Exception {
    var code = QrCode.of(URI);
    assertThat(new Decoder().decode(modules(code)).getText()).isEqualTo(URI);
  }

  @Test
  void theQuietZoneIsEmpty() {
    var code = QrCode.of(URI);
    var squares = Pattern.compile("M(\\d+) (\\d+)").matcher(code.path());
    assertThat(squares.results())
        .allSatisfy(
            square -> {
              assertThat(Integer.parseInt(square.group(1))).isBetween(4, code.size() - 5);
              assertThat(Integer.parseInt(square.group(2))).isBetween(4, code.size() - 5);
            });
  }

  /** What is drawn, without the quiet zone. */
  private static BitMatrix modules(QrCode code) {
    var matrix = new BitMatrix(code.size() - 8);
    Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
        .matcher(code.path())
        .results()
        .forEach(
            square ->
                matrix.set(
                    Integer.parseInt(square.group(1)) - 4, Integer.parseInt(square.group(2)) - 4));
    return matrix;
  }
}
