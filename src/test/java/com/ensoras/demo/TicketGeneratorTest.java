package com.ensoras.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.people.Acme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** The generator fills a project with conversations that the product itself could have made. */
@EnsorasTest
class TicketGeneratorTest {

  @Autowired ApplicationContext product;
  @Autowired TicketGenerator generator;
  @Autowired ProjectLock lock;
  @Autowired TransactionOperations transactions;
  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void conversationsAreListedFoundOpenedAndCounted() {
    fill(300);
    fill(60);
    assertThat(count("select count(*) from ticket t", "")).isEqualTo(360);
    assertThat(count("select max(t.number) from ticket t", "")).isEqualTo(360);
    var miscounted =
        """
        and t.message_count <>
          (select count(*) from message m where m.project_id = t.project_id and m.ticket_id = t.id)
        """;
    assertThat(count("select count(*) from ticket t", miscounted)).isZero();
    assertThat(acme.get("Olga", "/tickets?q=headphones").body())
        .contains("Sound is only on the left");
    assertThat(acme.get("Olga", "/inbox").body()).contains("Awaiting Agent");
    assertThat(acme.json("Olga", "GET", "/tickets?status=closed&per_page=100", "").body())
        .contains("\"status\":\"closed\"");
  }

  private void fill(int tickets) {
    transactions.executeWithoutResult(
        status -> generator.fill(lock.forTask(SystemTask.OPERATE, acme.slug), tickets));
  }

  private long count(String text, String condition) {
    return acme.world()
        .one(
            Long.class,
            text + " join project p on p.id = t.project_id where p.slug = ? " + condition,
            acme.slug);
  }
}
