package com.ensoras.dashboard;

import java.time.LocalDate;

/** What came and what was done on one day. */
record Day(LocalDate date, long opened, long resolved) {}
