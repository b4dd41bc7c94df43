package com.ensoras.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator may set from outside, each with a safe default ({@code ENSORAS_PORT} is {@code
 * ensoras.port}, and so on).
 *
 * @param port where pages and the API are served
 * @param bind the address that the port is opened on
 * @param url what links, cookies and Origin are made from, without a slash at the end; never the
 *     Host header
 * @param data the folder of the embedded PostgreSQL and of the secret
 * @param databaseUrl another PostgreSQL, with the credentials of the schema's owner; empty: the
 *     embedded one
 * @param secret at least 16 characters; empty: a file in the data folder
 * @param command the operator's command that this process runs; empty: it serves
 * @param statementLimit how long one statement of an ordinary transaction may take
 * @param postgresVersion of the binaries in the jar
 * @param postgresSettings further settings of the embedded PostgreSQL, for tests
 */
@ConfigurationProperties("ensoras")
public record Environment(
    int port,
    String bind,
    String url,
    Path data,
    String databaseUrl,
    String secret,
    String command,
    Duration statementLimit,
    String postgresVersion,
    List<String> postgresSettings) {

  public Environment {
    url = url.replaceFirst("/+$", "");
    data = data.toAbsolutePath().normalize();
  }

  boolean isEmbedded() {
    return databaseUrl.isBlank();
  }

  boolean isCommand() {
    return !command.isBlank();
  }

  @Override
  public String toString() {
    return "Environment[" + url + "]";
  }
}
