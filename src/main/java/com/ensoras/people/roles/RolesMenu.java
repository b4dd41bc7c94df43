package com.ensoras.people.roles;

import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RolesMenu {

  @Bean
  MenuItem rolesItem() {
    return new MenuItem(MenuPlace.ROLES, "shield", RoleListController.LIST);
  }
}
