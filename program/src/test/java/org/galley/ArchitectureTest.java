package org.galley;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Which package may use which, as the table in CONTRIBUTING says, and other rules of it that a
/// program can check.
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.galley");

  /// A row of the table: package, what it holds, what it may use.
  private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\| .+ \\| ([a-z, -]+) \\|");

  /// What each package may use of ours, besides itself: the table in CONTRIBUTING. Only `command`
  /// may use everything.
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("tlog", List.of()),
          Map.entry("story", List.of()),
          Map.entry("journal", List.of("story", "tlog")),
          Map.entry("site", List.of("story", "journal")),
          Map.entry("press", List.of("story", "site")),
          Map.entry("search", List.of("story", "site", "journal")),
          Map.entry(
              "stand", List.of("press", "site", "journal", "tlog", "search", "media", "story")),
          Map.entry("hub", List.of("press", "site", "journal", "story")),
          Map.entry("media", List.of("story")),
          Map.entry("intake", List.of("story", "media")),
          Map.entry("people", List.of("story", "journal")),
          Map.entry("manuscript", List.of("story", "journal")),
          Map.entry(
              "desk",
              List.of("story", "journal", "site", "media", "intake", "people", "manuscript")),
          Map.entry(
              "desk.web",
              List.of(
                  "desk",
                  "people",
                  "manuscript",
                  "press",
                  "site",
                  "journal",
                  "story",
                  "media",
                  "search")),
          Map.entry(
              "store",
              List.of("story", "journal", "site", "desk", "people", "manuscript", "tlog")));

  @Test
  void packages_useOnlyWhatTheTableAllows() {
    MAY_USE.forEach((name, allowed) -> {
      String[] others = allowed.stream().map(other -> "org.galley." + other).toArray(String[]::new);
      DescribedPredicate<JavaClass> ours = resideInAPackage("org.galley..");
      DescribedPredicate<JavaClass> own = own(name);
      classes()
          .that(own)
          .should()
          .onlyDependOnClassesThat(not(ours).or(own).or(resideInAnyPackage(others)))
          .check(CLASSES);
    });
  }

  /// What is in a package, and in those within it that have no line of their own.
  private static DescribedPredicate<JavaClass> own(String name) {
    String whole = "org.galley." + name + "..";
    String[] apart =
        MAY_USE.keySet().stream()
            .filter(other -> other.startsWith(name + "."))
            .map(other -> "org.galley." + other + "..")
            .toArray(String[]::new);
    return resideInAPackage(whole).and(not(resideInAnyPackage(apart)));
  }

  @Test
  void packages_allStandInTheTable() {
    Set<String> found = new TreeSet<>();
    for (JavaClass one : CLASSES) {
      String rest = one.getPackageName().substring("org.galley.".length());
      found.add(MAY_USE.containsKey(rest) ? rest : rest.split("\\.", 2)[0]);
    }
    Set<String> known = new TreeSet<>(MAY_USE.keySet());
    known.add("command");
    assertThat(found).isEqualTo(known);
  }

  @Test
  void table_isTheOneInContributing() throws IOException {
    Map<String, List<String>> written = new TreeMap<>();
    for (String line :
        Files.readAllLines(Path.of(System.getProperty("galley.root"), "CONTRIBUTING.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && !row.group(1).equals("command")) {
        written.put(
            row.group(1), row.group(2).equals("-") ? List.of() : List.of(row.group(2).split(", ")));
      }
    }
    Map<String, List<String>> held = new TreeMap<>(MAY_USE);
    held.remove("tlog");
    assertThat(written).isEqualTo(held);
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching("org.galley.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void spring_isKnownToTheDeskInABrowserAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.galley.desk.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(CLASSES);
  }

  @Test
  void tlogAndStory_useTheJavaPlatformAlone() {
    classes()
        .that()
        .resideInAnyPackage("org.galley.tlog..", "org.galley.story..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "javax..", "org.jspecify..", "org.galley.tlog..", "org.galley.story..")
        .check(CLASSES);
  }

  @Test
  void databases_areKnownToTheStoreAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.galley.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..", "org.postgresql..", "org.flywaydb..")
        .check(CLASSES);
  }

  @Test
  void staticFields_holdNoState() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
    noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(assignableTo(ConcurrentMap.class))
        .orShould()
        .haveRawType(assignableTo(Cache.class))
        .orShould()
        .haveRawType(
            resideInAnyPackage("java.util.concurrent.atomic..", "java.util.concurrent.locks.."))
        .check(CLASSES);
  }

  @Test
  void exceptions_haveACode() {
    classes()
        .that()
        .areAssignableTo(RuntimeException.class)
        .and()
        .doNotHaveSimpleName("Refused")
        .should(
            new ArchCondition<>("have a method code") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean coded = type.tryGetMethod("code").isPresent();
                events.add(new SimpleConditionEvent(type, coded, type.getName() + " has no code"));
              }
            })
        .check(CLASSES);
  }

  @Test
  void names_areThoseOfThings() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)").check(CLASSES);
  }
}
