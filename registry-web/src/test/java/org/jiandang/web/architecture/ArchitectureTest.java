package org.jiandang.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The application obeys every rule of {@link Shape}, and every rule finds its counter-example. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages("org.jiandang");

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("wrong");

    /** A rule and what its counter-example must be blamed for. */
    private record Guard(String name, Function<String, ArchRule> rule, String blamed) {}

    private static final Guard[] GUARDS = {
        new Guard(
                "features use only what the table allows",
                Shape::featuresUseOnlyWhatTheTableAllows,
                "wrong.region.Leaks"),
        new Guard("web knows no persistence", Shape::webKnowsNoPersistence, "wrong.web.BadController"),
        new Guard("core knows no technology", Shape::coreKnowsNoTechnology, "java.sql.Connection"),
        new Guard(
                "entities and repositories stay in their package",
                Shape::entitiesAndRepositoriesStayInTheirPackage,
                "wrong.household.OpenEntity"),
        new Guard("entities have no setters", Shape::entitiesHaveNoSetters, "setName"),
        new Guard("time comes from the clock", Shape::timeComesFromTheClock, "LocalDate.now()"),
        new Guard("numbers are read exactly", Shape::numbersAreReadExactly, "parseDouble"),
        new Guard("transactions begin in services", Shape::transactionsBeginInServices, "wrong.web.BadController.save"),
        new Guard("services stay small", Shape::servicesStaySmall, "wrong.household.GreedyService"),
        new Guard(
                "nothing is injected into fields", Shape::nothingIsInjectedIntoFields, "wrong.web.BadController.clock"),
        new Guard("nobody calls outside", Shape::nobodyCallsOutside, "java.net.http.HttpClient")
    };

    @TestFactory
    Stream<DynamicTest> the_application_keeps_the_rule() {
        return Stream.of(GUARDS)
                .map(guard -> DynamicTest.dynamicTest(
                        guard.name(), () -> guard.rule().apply("org.jiandang").check(OURS)));
    }

    @TestFactory
    Stream<DynamicTest> the_rule_finds_its_counter_example() {
        return Stream.of(GUARDS)
                .map(guard -> DynamicTest.dynamicTest(
                        guard.name(),
                        () -> assertThatThrownBy(
                                        () -> guard.rule().apply("wrong").check(WRONG))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining(guard.blamed())));
    }

    @Test
    void all_three_modules_were_looked_at() {
        assertThat(OURS.stream().map(type -> type.getPackageName()))
                .contains("org.jiandang.region", "org.jiandang.persistence.scope", "org.jiandang.web");
        assertThat(OURS.stream().map(type -> type.getName())).noneMatch(name -> name.endsWith("Test"));
    }
}
