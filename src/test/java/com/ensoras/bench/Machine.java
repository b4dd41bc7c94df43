package com.ensoras.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** What Linux tells of itself and of its processes. */
final class Machine {

  private static final double TICKS_PER_SECOND = 100; // of /proc, whatever the kernel's own
  private static final int UTIME = 11; // counted after the name: utime, stime, cutime, cstime

  private Machine() {}

  /** Over one, five and fifteen minutes. */
  static String load() {
    var words = read(Path.of("/proc/loadavg")).split(" ");
    return String.join(" ", Arrays.copyOf(words, 3));
  }

  /** Of a process and its ended children, in seconds. */
  static double cpu(ProcessHandle process) {
    var stat = read(proc(process, "stat"));
    if (stat.isEmpty()) {
      return 0;
    }
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    var ticks = 0L;
    for (int i = UTIME; i < UTIME + 4; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** Proportional set size in MiB: what is shared counts once in all. */
  static double pss(ProcessHandle process) {
    return kilobytes(process, "Pss:") / 1024.0;
  }

  static double rss(ProcessHandle process) {
    return kilobytes(process, "Rss:") / 1024.0;
  }

  private static long kilobytes(ProcessHandle process, String name) {
    return read(proc(process, "smaps_rollup"))
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private static Path proc(ProcessHandle process, String file) {
    return Path.of("/proc", String.valueOf(process.pid()), file);
  }

  /** Empty when the process has ended meanwhile. */
  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException gone) {
      return "";
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("No such process")) {
        return "";
      }
      throw new UncheckedIOException(e);
    }
  }
}
