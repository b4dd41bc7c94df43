package com.ensoras.people.members;

import com.ensoras.accounts.Session;
import com.ensoras.people.roles.RoleBook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of one member is made from. */
record MemberSheet(
    MemberView view,
    RoleBook book,
    String owner,
    List<Session> sessions,
    @Nullable Away away,
    List<MemberName> deputies) {}
