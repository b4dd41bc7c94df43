package com.ensoras;

import com.ensoras.database.Command;
import com.ensoras.kernel.Invalid;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/** The one process that is the product: it serves, or runs one command of the operator. */
@SpringBootApplication
public class Ensoras {

  public static void main(String[] arguments) {
    try {
      if (arguments.length == 0) {
        serve();
      } else {
        command(arguments[0], List.of(arguments).subList(1, arguments.length));
      }
    } catch (RuntimeException e) {
      PlainSentence.report(e);
      System.exit(1);
    }
  }

  private static void serve() {
    var context = new SpringApplicationBuilder(Ensoras.class).run();
    System.out.println("Ensoras is ready: " + context.getEnvironment().getProperty("ensoras.url"));
  }

  /** Only what the command needs is made. */
  private static void command(String name, List<String> arguments) {
    var builder = new SpringApplicationBuilder(Ensoras.class).web(WebApplicationType.NONE);
    builder.application().setLazyInitialization(true);
    try (var context = builder.run("--ensoras.command=" + name)) {
      named(context, name).run(arguments);
    }
  }

  private static Command named(ApplicationContext context, String name) {
    var commands =
        context.getBeansOfType(Command.class).values().stream()
            .collect(Collectors.toMap(Command::name, each -> each, (a, b) -> a, TreeMap::new));
    var found = commands.get(name);
    if (found == null) {
      throw new Invalid(
          "command",
          "There is no command \"%s\". There are: %s."
              .formatted(name, String.join(", ", commands.keySet())));
    }
    return found;
  }
}
