package com.ensoras.people;

import com.ensoras.access.Permit;
import java.util.List;

/**
 * Whoever knows of a duty that should not be left without anyone implements this, one bean each: it
 * is asked while somebody changes roles, and before they save.
 */
public interface Duties {

  /**
   * What somebody could do before and nobody but the Owner could do after, as whole sentences, in
   * numbers where there are any.
   */
  List<String> orphaned(Permit permit, Staffing before, Staffing after);
}
