package com.ensoras.notices;

import com.ensoras.access.ProjectId;
import com.ensoras.mail.Mail;
import com.ensoras.mail.MailText;
import com.ensoras.web.Formats;
import com.ensoras.web.Site;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a mail about notices says. Its links lead to pages that ask who comes. */
@Component
class NoticeLetter {

  /** Of a mail that names more, the rest is a number. */
  static final int MOST_NAMED = 20;

  /** A server that is down for longer makes it no news any more. */
  private static final Duration USEFUL = Duration.ofHours(1);

  private final Site site;

  NoticeLetter(Site site) {
    this.site = site;
  }

  Mail write(ProjectId project, Addressee to, List<Notice> notices) {
    var text = MailText.about(subject(to, notices));
    for (var notice : notices.subList(0, Math.min(MOST_NAMED, notices.size()))) {
      text = text.paragraph(line(notice));
    }
    if (notices.size() > MOST_NAMED) {
      text = text.paragraph("And " + (notices.size() - MOST_NAMED) + " more.");
    }
    text =
        to.mayOpen() && isOneTicket(notices)
            ? text.button(
                "Open the ticket", site.link(NoticeListPage.ticket(to.slug(), notices.getFirst())))
            : text.button("Look at your notices", site.link(NoticePages.list(to.slug())));
    return new Mail(
        project.value(),
        to.email(),
        "notice",
        text.footer(
            "You are a member of "
                + to.projectName()
                + " on Ensoras. Under Notices there you say what is mailed to you."),
        USEFUL);
  }

  private static String subject(Addressee to, List<Notice> notices) {
    if (notices.size() > 1) {
      return Formats.count(notices.size(), "notice") + " in " + to.projectName();
    }
    var one = notices.getFirst();
    return one.says() + ": #" + one.number() + " " + one.subject();
  }

  private static String line(Notice notice) {
    var excerpt = notice.excerpt();
    return "#%d %s (%s, %s). %s%s"
        .formatted(
            notice.number(),
            notice.subject(),
            notice.customer(),
            notice.status().label(),
            notice.says(),
            excerpt == null ? "." : ": " + excerpt);
  }

  private static boolean isOneTicket(List<Notice> notices) {
    return notices.stream().map(Notice::ticket).distinct().count() == 1;
  }
}
