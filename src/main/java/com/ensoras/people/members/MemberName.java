package com.ensoras.people.members;

import com.ensoras.access.MemberId;

/** A member as everybody may see them who sees tickets. */
public record MemberName(MemberId id, String name) {}
