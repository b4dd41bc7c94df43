package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** A file is not there any more, is somebody else's or belongs elsewhere: 409. */
public final class FilesGone extends Refusal {

  FilesGone() {
    super(
        409,
        "files-gone",
        "One of the files is not there any more. Look at the list of files, then send again.");
  }
}
