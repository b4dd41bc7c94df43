package com.ensoras.projects;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.people.Acme;
import com.ensoras.world.Guest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A project's picture: members see it beside the name, Settings: Update changes it. */
@EnsorasTest
class LogoTest {

  @Autowired ApplicationContext product;
  @Autowired Logos logos;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join("Sven", acme.role("Settings viewer", "all", PROJECT_SETTINGS_VIEW).id());
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void itIsDrawnAnewAndStandsInTheMenuOfEveryMember() throws IOException {
    var sent = picture("jpeg", 600, 300);
    assertThat(send("Ada", sent).statusCode()).isEqualTo(303);
    var image = acme.get("Arne", "/logo");
    assertThat(image.statusCode()).isEqualTo(200);
    assertThat(image.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(image.headers().firstValue("Cache-Control").orElse("")).contains("private");
    var drawn = ImageIO.read(new ByteArrayInputStream(logos.get(acme.as("Arne"))));
    assertThat(List.of(drawn.getWidth(), drawn.getHeight())).containsExactly(128, 128);
    assertThat(new Color(drawn.getRGB(64, 64), true).getRed()).isGreaterThan(200);
    assertThat(new Color(drawn.getRGB(64, 2), true).getAlpha()).as("above a wide one").isZero();
    assertThat(acme.get("Arne", "/access").body()).contains("/p/" + acme.slug + "/logo?v=");
    assertThat(acme.deeds()).endsWith("project.updated");
  }

  @Test
  void itsAddressMovesAndItCanBeRemoved() throws IOException {
    send("Ada", picture("png", 40, 40));
    assertThat(acme.get("Ada", "/settings").body()).contains("Remove logo");
    assertThat(acme.guest("Ada").post("/p/" + acme.slug + "/logo/removal").statusCode())
        .isEqualTo(303);
    assertThat(acme.get("Arne", "/logo").statusCode()).isEqualTo(404);
    assertThat(acme.get("Arne", "/access").body()).doesNotContain("/logo?v=");
    var deeds = acme.deeds().size();
    acme.guest("Ada").post("/p/" + acme.slug + "/logo/removal");
    assertThat(acme.deeds()).as("nothing to remove").hasSize(deeds);
  }

  @Test
  void othersNeitherSeeNorChangeIt() throws IOException {
    send("Ada", picture("png", 40, 40));
    var before = logos.get(acme.as("Arne"));
    assertThat(acme.get("Mallory", "/logo").statusCode()).isEqualTo(404);
    assertThat(acme.get("Sven", "/settings").body()).doesNotContain("logo-form");
    assertThat(send("Sven", picture("png", 20, 20)).statusCode()).isEqualTo(403);
    assertThat(send("Mallory", picture("png", 20, 20)).statusCode()).isEqualTo(404);
    assertThat(acme.guest("Sven").post("/p/" + acme.slug + "/logo/removal").statusCode())
        .isEqualTo(403);
    assertThat(logos.get(acme.as("Arne"))).isEqualTo(before);
  }

  @Test
  void whatIsNoPictureOfOursIsRefusedAtTheField() throws IOException {
    var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    var cut = java.util.Arrays.copyOf(picture("png", 200, 200), 60);
    for (var sent :
        List.of(
            new byte[0],
            svg.getBytes(StandardCharsets.UTF_8),
            "GIF89a".getBytes(StandardCharsets.UTF_8),
            cut,
            picture("bmp", 20, 20),
            new byte[1024 * 1024 + 1],
            picture("png", 4100, 4100))) {
      var refused = send("Ada", sent);
      assertThat(refused.statusCode()).as(sent.length + " bytes").isEqualTo(422);
      assertThat(refused.body()).contains("field-error").contains("Choose a ");
    }
    assertThat(acme.get("Ada", "/logo").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> send(String who, byte[] picture) throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(
        "--xx\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    body.write(picture);
    body.write("\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8));
    return Guest.send(
        acme.guest(who)
            .request("/p/" + acme.slug + "/logo")
            .header("Accept", "text/html")
            .header("Content-Type", "multipart/form-data; boundary=xx")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] picture(String kind, int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, kind, out);
    return out.toByteArray();
  }
}
