package com.ensoras.people.members;

import com.ensoras.accounts.Session;
import com.ensoras.people.roles.RoleBook;
import java.util.List;

/** What the page of one member is made from. */
record MemberSheet(MemberView view, RoleBook book, String owner, List<Session> sessions) {}
