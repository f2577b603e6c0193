package org.dyad.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of ARCHITECTURE.md, and what the packages promise. The door sees all modules, so the rules are checked here. */
class ArchitectureTest {
    /** Each module with the modules that it may use. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "evidence", Set.of(),
            "statistics", Set.of(),
            "synthesis", Set.of("statistics", "evidence"),
            "library", Set.of("evidence"),
            "extraction", Set.of("library", "evidence", "statistics"),
            "review", Set.of("extraction", "library", "synthesis", "statistics", "evidence"),
            "report", Set.of("review", "extraction", "library", "synthesis", "statistics", "evidence"),
            "cli", Set.of("report", "review", "extraction", "library", "synthesis", "statistics", "evidence"));

    private static JavaClasses ours;

    @BeforeAll
    static void readClasses() {
        ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.dyad");
    }

    @TestFactory
    Stream<DynamicTest> everyModuleUsesOnlyWhatItsArrowsAllow() {
        return ARROWS.entrySet().stream()
                .map(arrow ->
                        DynamicTest.dynamicTest(arrow.getKey(), () -> onlyAllowed(arrow.getKey(), arrow.getValue())));
    }

    private static void onlyAllowed(String module, Set<String> allowed) {
        List<String> forbidden = new ArrayList<>();
        ARROWS.keySet().stream()
                .filter(other -> !other.equals(module) && !allowed.contains(other))
                .forEach(other -> forbidden.add("org.dyad." + other + ".."));
        // An empty list would make the rule empty: cli may use everything.
        if (!forbidden.isEmpty()) {
            noClasses()
                    .that()
                    .resideInAPackage("org.dyad." + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden.toArray(String[]::new))
                    .because("arrows point one way (ARCHITECTURE.md)")
                    .check(ours);
        }
        assertThat(ours.stream().anyMatch(c -> c.getPackageName().startsWith("org.dyad." + module)))
                .as("classes of %s were found", module)
                .isTrue();
    }

    @Test
    void everyModuleIsInTheDrawing() {
        assertThat(ours.stream()
                        .map(JavaClass::getPackageName)
                        .map(name -> name.split("\\.")[2])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    }

    @Test
    void theKernelKnowsNoMedicineAndNoLibraryButMathematics() {
        rule("org.dyad.statistics..", "java.nio..", "java.io..", "com.fasterxml..", "de.siegmar..");
    }

    @Test
    void estimatorsRunFromAPlainUnitTest() {
        rule("org.dyad.synthesis..", "java.nio..", "java.io..", "com.fasterxml..", "de.siegmar..", "picocli..");
    }

    private static void rule(String packages, String... forbidden) {
        ClassesShould should = noClasses().that().resideInAPackage(packages).should();
        should.dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("numbers are computed without files and formats")
                .check(ours);
    }

    @Test
    void internalPackagesAreUsedInTheirOwnModuleOnly() {
        classes()
                .that()
                .resideInAPackage("..internal..")
                .should(new ArchCondition<>("be used in their own module only") {
                    @Override
                    public void check(JavaClass internal, ConditionEvents events) {
                        String module = internal.getPackageName().split("\\.")[2];
                        internal.getDirectDependenciesToSelf().stream()
                                .filter(use ->
                                        !use.getOriginClass().getPackageName().startsWith("org.dyad." + module))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
                    }
                })
                .check(ours);
    }

    @Test
    void jsonIsSpokenInOnePlace() {
        noClasses()
                .that(resideInAPackage("org.dyad..")
                        .and(resideOutsideOfPackages(
                                "org.dyad.report.json..", "org.dyad.review..", "org.dyad.library..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .because(
                        "results are mapped to JSON once, in org.dyad.report.json; review reads its protocol and decisions, library reads documents that are JSON and keeps its catalogue")
                .check(ours);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dyad.report.json..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.annotation..")
                .check(ours);
    }

    @Test
    void staticFieldsAreConstants() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.dyad..")
                .should()
                .beFinal()
                .because("a value that anyone can change makes results depend on history")
                .check(ours);
    }

    @Test
    void recordsDoNotShowArrays() {
        List<String> arrays = ours.stream()
                .filter(JavaClass::isRecord)
                .filter(record -> record.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(record -> record.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getRawType().isArray())
                .map(field -> field.getFullName())
                .toList();
        assertThat(arrays).isEmpty();
    }

    @Test
    void everyPackageSaysThatNothingIsNull() {
        List<String> unmarked = ours.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> p.getClasses().stream().anyMatch(c -> c.getSource().isPresent()))
                .filter(p -> p.tryGetPackageInfo()
                        .map(i -> !i.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .orElse(true))
                .map(p -> p.getName())
                .toList();
        assertThat(unmarked).isEmpty();
    }
}
