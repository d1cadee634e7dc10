package io.sallyport.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

/** The walls between the rooms. What may be used is listed; whatever is not, may not. */
@AnalyzeClasses(packages = "io.sallyport", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String ROOT = "io.sallyport.";
  private static final String[] JAVA_AND_NULLNESS = {"java..", "org.jspecify.annotations.."};
  private static final String[] CORE = {ROOT + "domain..", ROOT + "application.."};

  @ArchTest
  static final ArchRule the_domain_uses_only_java =
      classes()
          .that()
          .resideInAPackage(ROOT + "domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with(JAVA_AND_NULLNESS, ROOT + "domain.."));

  @ArchTest
  static final ArchRule the_application_uses_only_the_domain =
      classes()
          .that()
          .resideInAPackage(ROOT + "application..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with(JAVA_AND_NULLNESS, ROOT + "domain..", ROOT + "application.."));

  @ArchTest
  static final ArchRule security_uses_only_the_domain_and_its_libraries =
      adapter("security", "org.mindrot.jbcrypt..", "com.auth0.jwt..", "javax.crypto..");

  @ArchTest
  static final ArchRule persistence_uses_only_the_domain_and_its_libraries =
      adapter(
          "persistence",
          "org.jdbi..",
          "com.zaxxer.hikari..",
          "org.postgresql..",
          "org.flywaydb..",
          "org.slf4j..",
          "javax.sql..");

  @ArchTest
  static final ArchRule rest_uses_only_the_domain_and_its_libraries =
      adapter(
          "rest",
          "io.javalin..",
          "kotlin..",
          "org.eclipse.jetty..",
          "jakarta.servlet..",
          "jakarta.validation..",
          "org.hibernate.validator..",
          "com.fasterxml.jackson..",
          "org.slf4j..",
          "javax.crypto..");

  private static ArchRule adapter(String name, String... libraries) {
    String[] itself = {ROOT + name + "..", ROOT + "domain.."};
    return classes()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(with(with(JAVA_AND_NULLNESS, itself), libraries));
  }

  @ArchTest
  static final ArchRule every_class_lives_in_a_known_room =
      classes()
          .should()
          .resideInAnyPackage(
              ROOT + "domain..",
              ROOT + "application..",
              ROOT + "security..",
              ROOT + "persistence..",
              ROOT + "rest..",
              ROOT + "bootstrap..",
              ROOT + "testkit..");

  @ArchTest
  static final ArchRule nobody_but_itself_sees_the_bootstrap =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "bootstrap..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "bootstrap..");

  @ArchTest
  static final ArchRule the_server_does_not_use_the_testkit =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "testkit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "testkit..");

  @ArchTest
  static final ArchRule capabilities_of_the_domain_see_each_other_in_one_direction =
      slices().matching(ROOT + "domain.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule use_cases_of_one_capability_do_not_see_those_of_another =
      slices().matching(ROOT + "application.(*)..").should().notDependOnEachOther();

  @ArchTest static final ArchRule shared_words_see_no_capability = onlySees("shared");

  @ArchTest static final ArchRule access_sees_only_shared_words = onlySees("access", "shared");

  @ArchTest
  static final ArchRule password_sees_only_what_is_below_it =
      onlySees("password", "access", "shared");

  @ArchTest
  static final ArchRule idempotency_sees_only_what_is_below_it =
      onlySees("idempotency", "access", "shared");

  @ArchTest
  static final ArchRule key_sees_only_what_is_below_it = onlySees("key", "access", "shared");

  @ArchTest
  static final ArchRule housekeeping_sees_no_capability = onlySees("housekeeping", "shared");

  @ArchTest
  static final ArchRule user_sees_only_what_is_below_it =
      onlySees("user", "password", "idempotency", "access", "shared");

  @ArchTest
  static final ArchRule no_capability_sees_transactions =
      onlySees("session", "user", "password", "idempotency", "access", "shared");

  private static ArchRule onlySees(String capability, String... others) {
    String[] allowed = new String[others.length + 2];
    allowed[0] = "java..";
    allowed[1] = ROOT + "domain." + capability + "..";
    for (int i = 0; i < others.length; i++) {
      allowed[i + 2] = ROOT + "domain." + others[i] + "..";
    }
    return classes()
        .that()
        .resideInAPackage(ROOT + "domain." + capability + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(with(allowed, "org.jspecify.annotations.."));
  }

  @ArchTest
  static final ArchRule routes_do_not_reach_for_stores =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "rest..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(ROOT + "domain.transaction..")
                  .and(not(nameMatching(".*StoresUnavailable")))
                  .or(
                      nameMatching(
                          ROOT
                              + "domain\\.(user\\.Users|session\\.Sessions|key\\.SigningKeys"
                              + "|idempotency\\.Receipts|housekeeping\\.Leases)"))
                  .as("are a way to the stores"));

  @ArchTest
  static final ArchRule use_cases_are_constructed_by_the_builders_alone =
      noClasses()
          .that(not(nameMatching(ROOT + "application\\.(SallyportBuilder|Keyring)")))
          .should(
              accessTargetWhere(
                  describe(
                      "constructs a use case",
                      access ->
                          access.getTarget().getName().equals("<init>")
                              && access.getTargetOwner().getSimpleName().endsWith("UseCase")
                              && !access.getOriginOwner().equals(access.getTargetOwner()))));

  @ArchTest
  static final ArchRule the_core_asks_for_time_and_chance_through_ports =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should(
              accessTargetWhere(
                  describe(
                      "reads a clock or draws at random",
                      access ->
                          isCall(access, Instant.class, "now")
                              || isCall(access, System.class, "currentTimeMillis")
                              || isCall(access, System.class, "nanoTime")
                              || isCall(access, UUID.class, "randomUUID")
                              || access.getTargetOwner().isAssignableTo(Clock.class)
                              || access.getTargetOwner().isEquivalentTo(Random.class))));

  @ArchTest
  static final ArchRule the_core_does_not_log_start_threads_or_look_around =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.lang.reflect..",
                      "java.sql..",
                      "java.util.logging..",
                      "java.util.concurrent..")
                  .or(nameMatching("java\\.lang\\.(Thread|ServiceLoader|ClassLoader|Process.*)"))
                  .as("log, start threads or look around"));

  @ArchTest
  static final ArchRule only_the_configuration_reads_the_environment =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + "bootstrap.configuration.Configuration")
          .should(
              accessTargetWhere(
                  describe(
                      "reads the environment", access -> isCall(access, System.class, "getenv"))));

  @ArchTest
  static final ArchRule nothing_is_kept_in_static_fields_that_change =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("io.sallyport..")
          .should()
          .beStatic()
          .andShould()
          .notBeFinal();

  @ArchTest
  static final ArchRule secrets_are_typed =
      fields()
          .that()
          .haveNameMatching("(?i).*(password|secretKey|refreshToken|accessToken)")
          .and()
          .areNotStatic()
          .should()
          .notHaveRawType(String.class)
          .andShould()
          .notHaveRawType(char[].class);

  @ArchTest
  static final ArchRule names_say_what_a_thing_is =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveNameMatching(".*(Helper|Utils?|Impl|Dto|Data|Info|Base|Common)")
          .orShould()
          .haveNameMatching(".*\\.Abstract[^.]*");

  @ArchTest
  static final ArchRule use_cases_are_final_and_named_after_their_port =
      classes()
          .that()
          .haveSimpleNameEndingWith("UseCase")
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .resideInAPackage(ROOT + "application.(*)..");

  private static boolean isCall(JavaAccess<?> access, Class<?> owner, String name) {
    return access.getTargetOwner().isEquivalentTo(owner)
        && access.getTarget().getName().equals(name);
  }

  private static DescribedPredicate<JavaAccess<?>> describe(
      String description, Predicate<JavaAccess<?>> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }

  private static String[] with(String[] some, String... others) {
    String[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }
}
