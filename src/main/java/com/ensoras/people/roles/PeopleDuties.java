package com.ensoras.people.roles;

import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.people.Duties;
import com.ensoras.people.Staffing;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Duties about people: letting them in, changing what they may, letting them go. */
@Component
class PeopleDuties implements Duties {

  private static final List<Map.Entry<Permission, String>> DUTIES =
      List.of(
          Map.entry(Permission.USERS_INVITE, "invite users"),
          Map.entry(Permission.USERS_UPDATE, "change users’ roles"),
          Map.entry(Permission.USERS_REMOVE, "remove users"),
          Map.entry(Permission.TEAMS_UPDATE, "change teams"),
          Map.entry(Permission.ROLES_UPDATE, "edit roles"));

  @Override
  public List<String> orphaned(Permit permit, Staffing before, Staffing after) {
    return DUTIES.stream()
        .filter(duty -> before.anyoneMay(duty.getKey()) && !after.anyoneMay(duty.getKey()))
        .map(duty -> "Nobody but the Owner could " + duty.getValue() + ".")
        .toList();
  }
}
