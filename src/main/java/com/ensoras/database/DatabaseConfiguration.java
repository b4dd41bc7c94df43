package com.ensoras.database;

import com.ensoras.kernel.SecretBox;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** In this order: the server runs, the schema is migrated, the pool is opened as ensoras_app. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Environment.class)
@EnableTransactionManagement
class DatabaseConfiguration {

  static final int POOL = 16;
  private static final int FOR_JOBS = 4; // the scheduler's own look-ups pass by the gate

  @Bean
  SecretBox secretBox(Environment environment) {
    var secret = environment.secret();
    if (secret.isBlank()) {
      secret = DataFolder.at(environment.data()).secret("secret");
    }
    if (secret.length() < 16) {
      throw new CannotStart("ENSORAS_SECRET is too short: use at least 16 characters.");
    }
    return new SecretBox(secret.getBytes(StandardCharsets.UTF_8));
  }

  @Bean
  Database database(Environment environment) {
    return Database.open(environment);
  }

  @Bean
  DataSource dataSource(Environment environment, Database database, SecretBox secrets) {
    var migrations = new Migrations(database.owner(), secrets);
    if (database.isBorrowed()) {
      migrations.verify();
    } else {
      migrations.run();
    }
    return new HikariDataSource(
        pool(database.owner().as(Roles.APP, Roles.password(secrets)), environment.isCommand()));
  }

  @Bean
  GatedTransactionManager transactionManager(DataSource dataSource, Environment environment) {
    return new GatedTransactionManager(dataSource, POOL, environment.statementLimit());
  }

  static HikariConfig pool(Server app, boolean small) {
    var pool = new HikariConfig();
    pool.setPoolName("ensoras");
    pool.setJdbcUrl(app.jdbcUrl());
    pool.setUsername(app.user());
    pool.setPassword(app.password());
    pool.setMaximumPoolSize(POOL + FOR_JOBS);
    pool.setMinimumIdle(small ? 1 : POOL);
    pool.setConnectionTimeout(1_500);
    pool.setValidationTimeout(500);
    pool.addDataSourceProperty("ApplicationName", "ensoras");
    pool.addDataSourceProperty("connectTimeout", "2");
    pool.addDataSourceProperty("loginTimeout", "2");
    pool.addDataSourceProperty("socketTimeout", "30"); // transactions set a shorter one
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    return pool;
  }
}
