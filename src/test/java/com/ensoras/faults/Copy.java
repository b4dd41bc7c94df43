package com.ensoras.faults;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.springframework.util.FileSystemUtils;

/**
 * The sources and what was compiled of them, in a folder of its own: faults are planted here only,
 * so that whatever ends the run leaves the sources as they were.
 */
final class Copy {

  private static final Path HERE = Path.of("target/faults");
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path CLASSES = Path.of("target/classes");
  private static final List<String> COPIED =
      List.of("src", "docs", "pom.xml", "README.md", "target/classes", "target/test-classes");
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading");
  private static final int MINUTES = 10;

  private Copy() {}

  static Copy fresh() throws IOException {
    FileSystemUtils.deleteRecursively(HERE);
    for (var each : COPIED) {
      Files.createDirectories(HERE.resolve(each).getParent());
      FileSystemUtils.copyRecursively(Path.of(each), HERE.resolve(each));
    }
    return new Copy();
  }

  /** Runs the fault's tests with the fault in the copy, and takes it out again. */
  Outcome with(Fault fault) throws IOException, InterruptedException {
    var text = fault.planted(Files.readString(fault.file()));
    Files.writeString(HERE.resolve(fault.file()), text);
    try {
      return compile(fault.file()) ? run(fault.tests()) : Outcome.unclear("it does not compile");
    } finally {
      restore(fault.file());
    }
  }

  /** Runs tests in the copy as it is. */
  Outcome run(List<String> tests) throws IOException, InterruptedException {
    var outcome = Path.of("target/outcome.txt");
    Files.deleteIfExists(HERE.resolve(outcome));
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx1g"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(NamedTests.class.getName(), outcome.toString()));
    command.addAll(tests);
    if (!ends(command)) {
      return Outcome.unclear("it did not end in " + MINUTES + " minutes");
    }
    return Files.exists(HERE.resolve(outcome))
        ? Outcome.read(HERE.resolve(outcome))
        : Outcome.unclear("the tests did not run, see " + HERE.resolve("target/log.txt"));
  }

  private static boolean ends(List<String> command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .directory(HERE.toFile())
            .redirectErrorStream(true)
            .redirectOutput(HERE.resolve("target/log.txt").toFile())
            .start();
    var stopping = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(stopping);
    try {
      return process.waitFor(MINUTES, TimeUnit.MINUTES);
    } finally {
      process.destroyForcibly().waitFor();
      Runtime.getRuntime().removeShutdownHook(stopping);
    }
  }

  /** The one file that changed; what compiles against it stays as it is. */
  private static boolean compile(Path file) throws IOException {
    if (file.startsWith(RESOURCES)) {
      replace(HERE.resolve(file), HERE.resolve(compiled(file)));
      return true;
    }
    var libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(each -> each.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));
    var code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                OutputStream.nullOutputStream(),
                System.err,
                List.of(
                        "-cp",
                        HERE.resolve(CLASSES) + File.pathSeparator + libraries,
                        "-d",
                        HERE.resolve(CLASSES).toString(),
                        "-proc:none",
                        "-implicit:none",
                        "-parameters",
                        HERE.resolve(file).toString())
                    .toArray(String[]::new));
    return code == 0;
  }

  private static void restore(Path file) throws IOException {
    replace(file, HERE.resolve(file));
    var name = file.getFileName().toString().replace(".java", "");
    try (var made = Files.list(compiled(file).getParent())) {
      for (var each : made.filter(path -> isOf(name, path.getFileName().toString())).toList()) {
        replace(each, HERE.resolve(each));
      }
    }
  }

  private static boolean isOf(String name, String made) {
    return made.equals(name) || made.equals(name + ".class") || made.startsWith(name + "$");
  }

  private static Path compiled(Path file) {
    return CLASSES.resolve((file.startsWith(JAVA) ? JAVA : RESOURCES).relativize(file));
  }

  private static void replace(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
