package com.ensoras.people.roles;

import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;

/**
 * What is said before a role is deleted, or how to reassign those who have it.
 *
 * @param reassigns whether the person may reassign all of them
 */
record RoleDeletionPage(
    String address, Role role, RoleUse use, boolean reassigns, List<Choice> others, Form form) {}
