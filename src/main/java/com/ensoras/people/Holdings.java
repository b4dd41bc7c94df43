package com.ensoras.people;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import java.util.List;

/**
 * Whoever knows what a member or team holds implements this, one bean each: it is asked for the
 * dialog, and called inside the removing transaction. Foreign keys to members and teams restrict,
 * so that a forgotten implementation makes the removal fail.
 */
public interface Holdings {

  /** Empty when they hold nothing of this. */
  List<Holding> of(Permit permit, Leaving leaving);

  /**
   * Lets go of everything that {@link #of} counted.
   *
   * @throws ChooseFirst when the remover has to choose and did not
   */
  void release(ExclusivePermit permit, Leaving leaving);
}
