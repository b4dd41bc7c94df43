package com.ensoras.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.SecondNode;
import com.ensoras.access.MembersOnly;
import com.ensoras.world.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** In a preview one route may change something, and none whose address only reads like it. */
@Tag("house")
@EnsorasTest
class PreviewEndTest {

  @Autowired ApplicationContext context;

  @Test
  void onlyTheRouteThatEndsThePreviewIsOpen() {
    try (var world = new World(context);
        var node = SecondNode.beside(context, Planted.class)) {
      var olga = world.olga.at(node.url());
      var project = "/p/" + world.acme;
      assertThat(olga.post(project + "/planted/preview/end").body()).isEqualTo("changed end");
      assertThat(olga.post(project + "/roles/" + world.role("Viewer") + "/preview").statusCode())
          .isEqualTo(303);
      assertThat(olga.post(project + "/planted/preview/end").statusCode()).isEqualTo(403);
      assertThat(olga.post(project + "/preview/end").statusCode()).isEqualTo(303);
      assertThat(olga.post(project + "/planted/preview/end").body()).isEqualTo("changed end");
    }
  }

  @Controller
  static class Planted {
    @PostMapping("/p/{project}/planted/preview/{what}")
    @ResponseBody
    @MembersOnly
    String change(@PathVariable String what) {
      return "changed " + what;
    }
  }
}
