package com.ensoras.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.access.Actor;
import com.ensoras.access.Permit;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.annotation.Transactional;

/** The wall of direction and doors; each rule is shown an offender, which it must name. */
@Tag("architecture")
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("com.ensoras");
  private static final JavaClasses OFFENDERS =
      new ClassFileImporter().importPackages("com.ensoras.architecture.offenders");

  /** Look-ups by a secret's hash, sweeps that return ids, the switcher, and what has no project. */
  private static final Set<String> REACH_SQL_THEMSELVES =
      Set.of(
          "com.ensoras.access",
          "com.ensoras.accounts",
          "com.ensoras.database",
          "com.ensoras.mail",
          "com.ensoras.shell",
          "com.ensoras.audit.AccountChains",
          "com.ensoras.channels.email.MailSweep", // finds projects with mail; returns ids only
          "com.ensoras.tickets.AutoCloseSweep", // the same, with tickets to close
          "com.ensoras.tickets.OldFileSweep", // the same, with files that nobody sent
          "com.ensoras.tickets.RoutingSweep", // the same, with teams whose queue is to be given out
          "com.ensoras.dashboard.CountSweep", // finds projects to count; returns ids only
          "com.ensoras.notices.NoticeSweep", // finds projects with news or due mail; ids only
          "com.ensoras.channels.widget.VisitorSweep", // who is there, in all projects; ids only
          "com.ensoras.channels.widget.WidgetDoor", // finds the project of a widget's public key
          "com.ensoras.audit.AllChains", // verify-audit reads every chain; shows no content
          "com.ensoras.people.invitations.InvitationSecrets");

  private static final DescribedPredicate<JavaClass> A_STORE_OF_A_PROJECT =
      DescribedPredicate.describe(
          "a store of what belongs to a project",
          type ->
              type.getSimpleName().endsWith("Store")
                  && !type.getPackageName()
                      .matches("com\\.ensoras\\.(accounts|mail|database)(\\..*)?"));

  private static final ArchRule STORES =
      classes().that(A_STORE_OF_A_PROJECT).should(new StoresTakeAPermit());

  private static final ArchRule ONE_DOOR =
      noClasses()
          .that(
              DescribedPredicate.describe(
                  "are not among the named exceptions",
                  type ->
                      !REACH_SQL_THEMSELVES.contains(topPackage(type))
                          && !REACH_SQL_THEMSELVES.contains(type.getName())))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(JdbcOperations.class)
          .orShould()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "JdbcClient.sql is called",
                  call ->
                      call.getTarget().getOwner().isAssignableTo(JdbcClient.class)
                          && call.getTarget().getName().equals("sql")));

  private static final ArchRule NO_HIDDEN_STATE =
      noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);

  private static final ArchRule NO_LOST_WORK = noMethods().should().beAnnotatedWith(Async.class);

  private static final ArchRule NO_SECOND_CONNECTION =
      noMethods()
          .should()
          .beAnnotatedWith(
              DescribedPredicate.<JavaAnnotation<?>>describe(
                  "a transaction inside another",
                  annotation ->
                      annotation.getRawType().isEquivalentTo(Transactional.class)
                          && String.valueOf(annotation.getProperties().get("propagation"))
                              .contains("REQUIRES_NEW")));

  @Test
  void modulesLookDownOnly() {
    classes().should(new Directions()).check(PRODUCT);
    catches(classes().should(new Directions()), fake("com.ensoras.architecture.."));
  }

  @Test
  void everyModuleHasItsPlace() {
    var found =
        PRODUCT.stream()
            .map(ArchitectureTest::topPackage)
            .filter(name -> !name.equals("com.ensoras"))
            .map(name -> name.substring("com.ensoras.".length()))
            .collect(Collectors.toSet());
    assertThat(Directions.modules()).containsAll(found);
  }

  @Test
  void storesTakeAPermitFirst() {
    STORES.check(PRODUCT);
    catches(STORES, OFFENDERS);
    assertThat(PRODUCT.stream().filter(A_STORE_OF_A_PROJECT)).hasSizeGreaterThan(1);
  }

  @Test
  void storesReachSqlByOneDoor() {
    ONE_DOOR.check(PRODUCT);
    catches(ONE_DOOR, OFFENDERS);
  }

  @Test
  void nothingHidesStateLosesWorkOrTakesASecondConnection() {
    NO_HIDDEN_STATE.check(PRODUCT);
    NO_LOST_WORK.check(PRODUCT);
    NO_SECOND_CONNECTION.check(PRODUCT);
    catches(NO_HIDDEN_STATE, OFFENDERS);
    catches(NO_LOST_WORK, OFFENDERS);
    catches(NO_SECOND_CONNECTION, OFFENDERS);
  }

  @Test
  void nobodyOutsideCanMakeAnActorOrAPermit() {
    for (var type : Set.of(Actor.class, Permit.class, com.ensoras.access.ExclusivePermit.class)) {
      assertThat(type.getDeclaredConstructors())
          .isNotEmpty()
          .noneMatch(
              made ->
                  Modifier.isPublic(made.getModifiers())
                      || Modifier.isProtected(made.getModifiers()));
    }
    assertThat(
            Compiled.errorsOf(
                """
            package com.ensoras.people;
            class Forger {
              Object forge(com.ensoras.access.ProjectId project) {
                return new com.ensoras.access.Permit(project, null);
              }
            }
            """))
        .anyMatch(error -> error.contains("Permit"));
    assertThat(Compiled.errorsOf("package com.ensoras.people; class Honest {}")).isEmpty();
  }

  private static void catches(ArchRule rule, JavaClasses offenders) {
    assertThatThrownBy(() -> rule.check(offenders)).isInstanceOf(AssertionError.class);
  }

  private static JavaClasses fake(String packages) {
    return new ClassFileImporter().importPackages(packages.replace("..", ""));
  }

  private static String topPackage(JavaClass type) {
    var parts = type.getPackageName().split("\\.");
    return parts.length < 3
        ? type.getPackageName()
        : String.join(".", parts[0], parts[1], parts[2]);
  }
}
