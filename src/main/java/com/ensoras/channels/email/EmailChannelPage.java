package com.ensoras.channels.email;

import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Channels > Email.
 *
 * @param state how fetching goes; null before the first attempt
 * @param aside mails that could not become tickets, the newest first
 */
record EmailChannelPage(
    String project,
    EmailChannel channel,
    Form form,
    List<Choice> teams,
    MailPlaces.@Nullable State state,
    List<MailPlaces.Aside> aside) {

  String href() {
    return EmailChannelController.href(project);
  }

  String asideHref(MailPlaces.Aside mail) {
    return href() + "/aside/" + mail.id();
  }

  List<Choice> encryptions() {
    return Arrays.stream(Encryption.values())
        .map(each -> Choice.of(each.code(), each.label()))
        .toList();
  }

  List<Direction> directions() {
    return List.of(Direction.values());
  }

  String passwordHelp(Direction direction) {
    return channel.server(direction).hasPassword()
        ? "A password is stored and never shown. Leave empty to keep it; another server name forgets it."
        : "None is stored.";
  }

  boolean canBeTried() {
    return !channel.incoming().host().isEmpty() || !channel.outgoing().host().isEmpty();
  }
}
