package com.ensoras;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the one process that is the product. */
@SpringBootApplication
public class Ensoras {

  public static void main(String[] arguments) {
    SpringApplication.run(Ensoras.class, arguments);
  }
}
