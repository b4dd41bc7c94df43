package com.ensoras.tickets;

import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.database.Operations;

/** Files that were uploaded and not sent go after a day. */
@Operations
class OldFiles {

  private final ProjectLock lock;
  private final OutgoingFileStore files;

  OldFiles(ProjectLock lock, OutgoingFileStore files) {
    this.lock = lock;
    this.files = files;
  }

  /**
   * @return how many went
   */
  int forget(ProjectId project) {
    return files.forget(lock.unlocked(SystemTask.FORGET_FILES, project));
  }
}
