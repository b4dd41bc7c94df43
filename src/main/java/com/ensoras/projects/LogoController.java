package com.ensoras.projects;

import com.ensoras.access.Actor;
import com.ensoras.access.MembersOnly;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Redirect;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A project's picture: seen by its members under an address that moves with each change. */
@Controller
class LogoController {

  private static final String LOGO = "/p/{project}/logo";

  private final Logos logos;
  private final SettingsController settings;

  LogoController(Logos logos, SettingsController settings) {
    this.logos = logos;
    this.settings = settings;
  }

  @GetMapping(LOGO)
  @MembersOnly
  ResponseEntity<byte[]> show(Actor actor) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePrivate())
        .body(logos.get(actor));
  }

  @PostMapping(LOGO)
  @Requires(Permission.PROJECT_SETTINGS_UPDATE)
  Answer change(
      Actor actor, Form form, @RequestParam(required = false) @Nullable MultipartFile picture) {
    return form.attempt(
        () -> {
          logos.change(actor, bytes(picture));
          return back(actor).toast("The logo was changed.");
        },
        refused -> settings.page(actor, Form.empty(), refused));
  }

  @PostMapping(LOGO + "/removal")
  @Requires(Permission.PROJECT_SETTINGS_UPDATE)
  Answer remove(Actor actor) {
    logos.remove(actor);
    return back(actor).toast("The logo was removed.");
  }

  private static Redirect back(Actor actor) {
    return Redirect.to("/p/" + actor.slug() + "/settings");
  }

  private static byte[] bytes(@Nullable MultipartFile picture) {
    try {
      return picture == null ? new byte[0] : picture.getBytes();
    } catch (IOException gone) {
      throw new Invalid("picture", "This file could not be read.");
    }
  }
}
