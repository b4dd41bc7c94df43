package com.ensoras.notices;

import com.ensoras.access.ProjectId;
import com.ensoras.kernel.Slice;
import com.ensoras.tickets.Desk;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** The bells of Acme's people, and the jobs that ring them. */
final class Bells {

  private final ApplicationContext product;
  private final Desk desk;

  Bells(ApplicationContext product, Desk desk) {
    this.product = product;
    this.desk = desk;
  }

  /** Everybody is told what happened up to now. */
  void ring() {
    product.getBean(NoticeSweep.class).tell(project());
  }

  ProjectId project() {
    return desk.as("Olga").project();
  }

  /** What stands in somebody's list, newest first, as sentences. */
  List<String> of(String who) {
    return list(who).rows().stream().map(Notice::says).toList();
  }

  Notice newest(String who) {
    return list(who).rows().getFirst();
  }

  Slice<Notice> list(String who) {
    return desk.acme.inTransaction(
        () -> product.getBean(Notices.class).list(desk.as(who), null, null));
  }

  String unread(String who) {
    return desk.acme.inTransaction(() -> product.getBean(Notices.class).unread(desk.as(who)));
  }
}
