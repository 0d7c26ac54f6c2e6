package org.galley;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table of packages in CONTRIBUTING, as a rule: what each package may use of ours.
class ArchitectureTest {

  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("tlog", List.of()),
          Map.entry("story", List.of()),
          Map.entry("journal", List.of("story", "tlog")),
          Map.entry("site", List.of("story", "journal")),
          Map.entry("press", List.of("story", "site")),
          Map.entry(
              "stand", List.of("press", "site", "journal", "tlog", "search", "media", "story")),
          Map.entry("media", List.of("story")),
          Map.entry("intake", List.of("story", "hygiene", "media")),
          Map.entry(
              "desk", List.of("story", "journal", "site", "hygiene", "media", "intake", "search")),
          Map.entry("store", List.of("story", "journal", "site", "desk", "media", "tlog")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.galley");

  @Test
  void packages_useOnlyWhatTheTableAllows() {
    MAY_USE.forEach((name, uses) -> {
      String[] allowed =
          Stream.concat(Stream.of(name), uses.stream())
              .map(used -> "org.galley." + used + "..")
              .toArray(String[]::new);
      classes()
          .that()
          .resideInAPackage("org.galley." + name + "..")
          .should()
          .onlyDependOnClassesThat(
              resideOutsideOfPackage("org.galley..").or(resideInAnyPackage(allowed)))
          .check(CLASSES);
    });
  }

  @Test
  void packages_areAllInTheTable() {
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.split("\\.", -1)[2])
            .filter(name -> !name.equals("command"))
            .collect(Collectors.toSet());

    assertThat(MAY_USE.keySet()).containsAll(found);
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching("org.galley.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void spring_isNowhereYet() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(CLASSES);
  }
}
