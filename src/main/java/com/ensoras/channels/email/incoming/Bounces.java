package com.ensoras.channels.email.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts together what a delivery report says, part by part. */
final class Bounces {

  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

  private static final String STATUS_REPORT = "delivery-status";
  private static final int MOST_GROUPS = 1_000; // of fields, in all reports of a mail together
  private static final int LONGEST = 100_000; // that is read of one report

  private final List<String> recipients = new ArrayList<>();
  private int groups;
  private boolean reported;
  private boolean failed;
  private @Nullable String status;
  private @Nullable String original;

  /** A part that may be one of a report's; any other is passed over. */
  void see(Part part) {
    switch (part.kind().value()) {
      case "message/delivery-status", "message/global-delivery-status" -> read(part);
      case "message/rfc822", "message/global", "text/rfc822-headers", "message/rfc822-headers" ->
          original(part);
      default -> {}
    }
  }

  /**
   * Empty when no mail server reported. A report that somebody passes on, in what they wrote
   * themselves, is an attachment, and what anybody writes into a header field proves nothing.
   */
  Optional<Bounce> found(Part mail, @Nullable Correspondent from) {
    var daemon = Automatic.isDaemon(from);
    var report =
        reported && isReport(mail) && (daemon || Automatic.comesFromNowhere(mail.headers()));
    var exim = daemon ? mail.headers().all("x-failed-recipients") : List.<String>of();
    if (!report && exim.isEmpty()) {
      return Optional.empty();
    }
    for (var each : String.join(",", exim).split(",")) {
      add(each);
    }
    return Optional.of(
        new Bounce(
            recipients.stream().distinct().toList(), failed || !exim.isEmpty(), status, original));
  }

  /** Some leave out of what kind the report is. */
  private static boolean isReport(Part mail) {
    return mail.is("multipart/report")
        && mail.kind().plain("report-type").orElse(STATUS_REPORT).equalsIgnoreCase(STATUS_REPORT);
  }

  /**
   * Groups of fields with empty lines between them: the first of the mail, then one a recipient.
   */
  private void read(Part part) {
    reported = true;
    var whole = Span.of(part.decoded());
    var left = whole.sub(0, Math.min(whole.length(), LONGEST));
    while (left.length() > 0 && groups++ < MOST_GROUPS) {
      var group = Headers.read(left);
      group
          .first("final-recipient")
          .or(() -> group.first("original-recipient"))
          .ifPresent(this::add);
      failed |=
          group.first("action").map(a -> a.toLowerCase(Locale.ROOT)).orElse("").startsWith("fail");
      group.first("status").ifPresent(this::status);
      var next = group.isEmpty() ? left.afterBreak(left.lineEnd(0)) : group.bodyAt();
      left = left.sub(Math.max(1, next), left.length());
    }
  }

  private void original(Part part) {
    if (original == null) {
      var mail = Headers.read(Span.of(part.decoded()));
      original =
          mail.first("message-id").map(MessageIds::in).stream()
              .flatMap(List::stream)
              .findFirst()
              .orElse(null);
    }
  }

  private void add(String written) {
    var recipient =
        SafeText.line(written.substring(written.indexOf(';') + 1)).replaceAll("[<>]", "");
    if (!recipient.isEmpty()) {
      recipients.add(recipient);
    }
  }

  private void status(String written) {
    var matcher = STATUS.matcher(written);
    if (status == null && matcher.find()) {
      status = matcher.group();
    }
  }
}
