package com.ensoras.channels.email;

import com.ensoras.web.Form;

/** The channel as the form has it, and what was typed there. */
final class EmailChannelForm {

  private static final String ON = "true";

  private EmailChannelForm() {}

  static Form shown(EmailChannel channel) {
    var form =
        Form.empty()
            .with("version", String.valueOf(channel.version()))
            .with("fromAddress", channel.fromAddress())
            .with("fromName", channel.fromName())
            .with("signature", channel.signature())
            .with("team", channel.team() == null ? "" : channel.team().value().toString())
            .with("guidelines", channel.guidelines());
    form = ticked(form, "active", channel.active());
    form = ticked(form, "marksRead", channel.marksRead());
    for (var direction : Direction.values()) {
      form = with(form, direction, channel.server(direction));
    }
    return form;
  }

  static EmailChannelDraft draft(Form form) {
    return new EmailChannelDraft(
        form.has("active", ON),
        server(form, Direction.INCOMING),
        form.has("marksRead", ON),
        server(form, Direction.OUTGOING),
        form.value("fromAddress"),
        form.value("fromName"),
        form.value("signature"),
        form.value("team"),
        form.value("guidelines"));
  }

  private static Form with(Form form, Direction direction, MailServer server) {
    var filled =
        form.with(direction.field("Host"), server.host())
            .with(direction.field("Port"), String.valueOf(server.port()))
            .with(direction.field("Encryption"), server.encryption().code())
            .with(direction.field("User"), server.user());
    return ticked(filled, direction.field("ChecksCertificate"), server.checksCertificate());
  }

  private static ServerDraft server(Form form, Direction direction) {
    return new ServerDraft(
        form.value(direction.field("Host")),
        form.value(direction.field("Port")),
        form.value(direction.field("Encryption")),
        form.value(direction.field("User")),
        form.value(direction.field("Password")),
        form.has(direction.field("ChecksCertificate"), ON));
  }

  private static Form ticked(Form form, String name, boolean on) {
    return on ? form.with(name, ON) : form;
  }
}
