package com.ensoras;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on a random port, one and the same for all tests of a run: never add beans or
 * properties of your own to it, found your own project instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
    classes = Ensoras.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = { // over the environment's: never a real installation
      "ensoras.data=target/test-data-${ensoras.fork:1}",
      "ensoras.database-url=",
      "ensoras.secret=the secret of the tests, longer than sixteen"
    })
@ActiveProfiles("test")
@ContextConfiguration(initializers = FreshTestData.class)
public @interface EnsorasTest {}
