package com.ensoras.architecture;

import com.ensoras.access.Permit;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** No permit, no row: whatever a store offers to others asks for one first. */
final class StoresTakeAPermit extends ArchCondition<JavaClass> {

  StoresTakeAPermit() {
    super("take a Permit first in every method that others can call");
  }

  @Override
  public void check(JavaClass store, ConditionEvents events) {
    for (var method : store.getMethods()) {
      var others = !method.getModifiers().contains(JavaModifier.PRIVATE);
      var synthetic = method.getModifiers().contains(JavaModifier.SYNTHETIC);
      if (others && !synthetic && !takesPermit(method)) {
        events.add(
            SimpleConditionEvent.violated(store, method.getFullName() + " takes no Permit first"));
      }
    }
  }

  private static boolean takesPermit(JavaMethod method) {
    var parameters = method.getRawParameterTypes();
    return !parameters.isEmpty() && parameters.getFirst().isAssignableTo(Permit.class);
  }
}
