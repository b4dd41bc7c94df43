package com.ensoras.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route's mark: everybody, signed in or not. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {
  /** Why nobody needs to be asked. */
  String because();

  /** False: the session is not even read; nothing of the answer depends on who asks. */
  boolean greets() default true;
}
