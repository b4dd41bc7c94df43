package com.ensoras.database;

import com.ensoras.kernel.Invalid;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The first entry of a backup.
 *
 * @param schema the version of the schema that the rows fit
 * @param secretCheck proves the secret that sealed values were sealed with
 * @param tables in the order of the entries that follow
 */
record BackupManifest(String schema, byte[] secretCheck, List<Catalogue.Table> tables) {

  static final String ENTRY = "ensoras.properties";
  private static final String FORMAT = "1";

  void write(OutputStream out) throws IOException {
    var text = new StringBuilder();
    text.append("format=").append(FORMAT).append('\n');
    text.append("schema=").append(schema).append('\n');
    text.append("secret-check=").append(HexFormat.of().formatHex(secretCheck)).append('\n');
    text.append("tables=");
    text.append(String.join(" ", tables.stream().map(Catalogue.Table::name).toList())).append('\n');
    tables.forEach(each -> text.append(each.name() + ".columns=" + each.columns() + '\n'));
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  static BackupManifest read(InputStream in) throws IOException {
    var properties = new Properties();
    properties.load(in);
    if (!FORMAT.equals(properties.getProperty("format"))) {
      throw new Invalid("file", "This file was written by another version of Ensoras.");
    }
    var names = properties.getProperty("tables", "").strip().split(" ");
    return new BackupManifest(
        properties.getProperty("schema", ""),
        HexFormat.of().parseHex(properties.getProperty("secret-check", "")),
        List.of(names).stream()
            .map(name -> new Catalogue.Table(name, properties.getProperty(name + ".columns", "")))
            .toList());
  }
}
