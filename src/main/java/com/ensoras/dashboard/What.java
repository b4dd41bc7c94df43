package com.ensoras.dashboard;

/** What is counted. The order is that of the numbers in the database. */
enum What {
  OPENED,
  RESOLVED,
  OPEN_NOW,
  WAITS_FOR_APPROVAL,
  CHANNEL,
  TAG,
  ALONE,
  APPROVED,
  EDITED,
  REJECTED,
  TOOL,
  RESPONSE_TIME,
  RESOLUTION_TIME
}
