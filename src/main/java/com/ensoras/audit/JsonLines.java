package com.ensoras.audit;

/** One array, one entry a line. */
final class JsonLines implements Export.Style {

  @Override
  public String beginning() {
    return "[";
  }

  @Override
  public String line(Entry entry, boolean isFirst) {
    return (isFirst ? "\n" : ",\n") + Canonical.write(EntryJson.of(entry));
  }

  @Override
  public String ending() {
    return "\n]\n";
  }
}
