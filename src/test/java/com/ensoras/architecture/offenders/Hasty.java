package com.ensoras.architecture.offenders;

import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Loses work, starves the pool and hides state in threads. */
public class Hasty {

  static final ThreadLocal<String> WHO = new ThreadLocal<>();

  @Async
  public void later() {}

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void again() {}
}
