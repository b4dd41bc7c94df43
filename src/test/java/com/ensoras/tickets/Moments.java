package com.ensoras.tickets;

import com.ensoras.access.ProjectId;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Lets what waits for its moment happen now. */
public record Moments(ApplicationContext product) {

  /** The reply cannot be taken back any more. */
  public void leave(ProjectId project, String ticket, int seq) {
    product
        .getBean(Dispatch.class)
        .leave(new Dispatch.Leaving(project.value(), UUID.fromString(ticket), seq, false));
  }
}
