package com.ensoras.people.members;

import com.ensoras.people.Holding;
import java.util.List;

/** What ends when a member is removed, before it is done. */
public record Removal(Member member, List<Holding> holdings) {}
