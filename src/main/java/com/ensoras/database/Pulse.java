package com.ensoras.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Whether the database answers. */
@Component
public class Pulse {

  private final DataSource dataSource;

  Pulse(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Within two seconds. */
  public boolean answers() {
    try (var connection = dataSource.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
