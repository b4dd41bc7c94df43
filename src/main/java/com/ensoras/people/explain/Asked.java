package com.ensoras.people.explain;

import com.ensoras.access.Preview;
import com.ensoras.access.Standing;
import org.jspecify.annotations.Nullable;

/**
 * About whom it is asked.
 *
 * @param name of the member or role
 * @param preview as whom they look at the project now, which only they themselves can know
 */
record Asked(String name, Standing standing, boolean mustAddTwoFactor, @Nullable Preview preview) {}
