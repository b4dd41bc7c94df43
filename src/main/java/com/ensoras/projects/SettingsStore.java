package com.ensoras.projects;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.words.Language;
import org.springframework.stereotype.Component;

/** The project's row, but for who owns it. */
@Component
class SettingsStore {

  /** Nobody needs to know it more exactly. */
  static final int MOST_COUNTED = 1000;

  private final Sql sql;

  SettingsStore(Sql sql) {
    this.sql = sql;
  }

  Settings get(Permit permit) {
    return sql.in(
            permit,
            """
            select name, time_zone, language, auto_close_days, invitation_days, two_factor_required, version, logo_version
            from project
            where id = :project
            """)
        .query(
            (row, n) ->
                new Settings(
                    row.getString("name"),
                    row.getString("time_zone"),
                    Language.of(row.getString("language")).orElseThrow(),
                    row.getInt("auto_close_days"),
                    row.getInt("invitation_days"),
                    row.getBoolean("two_factor_required"),
                    row.getInt("version"),
                    row.getInt("logo_version")))
        .single();
  }

  void save(ExclusivePermit permit, SettingsDraft draft) {
    sql.in(
            permit,
            """
            update project
            set name = :name, time_zone = :zone, language = :language, auto_close_days = :closing,
                invitation_days = :days, two_factor_required = :required, version = version + 1
            where id = :project
            """)
        .param("name", draft.name())
        .param("zone", draft.timeZone())
        .param("language", draft.language())
        .param("closing", draft.autoCloseDays())
        .param("days", draft.invitationDays())
        .param("required", draft.twoFactorRequired())
        .update();
  }

  /** Members without a second factor, one more than {@link #MOST_COUNTED} at most. */
  int withoutTwoFactor(Permit permit) {
    return sql.in(
            permit,
            """
            select count(*) from (
              select
              from member m
              join account a on a.id = m.account_id
              where m.project_id = :project and a.two_factor_since is null
              limit :most) lacking
            """)
        .param("most", MOST_COUNTED + 1)
        .query(Integer.class)
        .single();
  }
}
