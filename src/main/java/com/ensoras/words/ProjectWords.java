package com.ensoras.words;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import org.springframework.stereotype.Component;

/** In which words a project's customers are spoken to. */
@Component
public class ProjectWords {

  private final Sql sql;

  ProjectWords(Sql sql) {
    this.sql = sql;
  }

  public Words of(Permit permit) {
    return sql.in(permit, "select language from project where id = :project")
        .query((row, n) -> Words.in(Language.of(row.getString(1)).orElseThrow()))
        .single();
  }
}
