package org.jiandang.web.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;

/** The rules, each over a root package so that it can be shown a counter-example. */
final class Shape {

    private static final Set<String> TIMES = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.Instant",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime");

    private static final int PUBLIC_METHODS = 8;
    private static final int COLLABORATORS = 6;

    private Shape() {}

    static ArchRule featuresUseOnlyWhatTheTableAllows(String root) {
        return classes().that(resideInAPackage(root + "..")).should(new FeatureDependencies(root));
    }

    static ArchRule webKnowsNoPersistence(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".web.."))
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".persistence.."));
    }

    static ArchRule coreKnowsNoTechnology(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(root + ".web..", root + ".persistence.."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        root + ".web..",
                        root + ".persistence..",
                        "org.hibernate..",
                        "java.sql..",
                        "org.springframework.jdbc..",
                        "org.springframework.web..",
                        "jakarta.servlet..",
                        "org.dhatim..",
                        "org.apache.poi.."));
    }

    static ArchRule entitiesAndRepositoriesStayInTheirPackage(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(new DescribedPredicate<JavaClass>("are entities or repositories") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAnnotatedWith("jakarta.persistence.Entity")
                                || type.isAssignableTo("org.springframework.data.repository.Repository");
                    }
                })
                .should()
                .bePublic();
    }

    static ArchRule entitiesHaveNoSetters(String root) {
        return noMethods()
                .that()
                .areDeclaredInClassesThat(
                        resideInAPackage(root + "..").and(annotatedWith("jakarta.persistence.Entity")))
                .should()
                .haveNameMatching("set[A-Z].*");
    }

    static ArchRule timeComesFromTheClock(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .callMethodWhere(new DescribedPredicate<>("the machine's time is asked instead of the injected Clock") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getTarget().getName().equals("now")
                                && TIMES.contains(call.getTargetOwner().getName())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    }
                });
    }

    static ArchRule numbersAreReadExactly(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .callMethodWhere(
                        new DescribedPredicate<>("a text is read as a binary fraction, which takes NaN and 0x1p3") {
                            @Override
                            public boolean test(JavaMethodCall call) {
                                return Set.of("java.lang.Double", "java.lang.Float")
                                                .contains(call.getTargetOwner().getName())
                                        && (call.getTarget().getName().startsWith("parse")
                                                || call.getTarget().getName().equals("valueOf")
                                                        && call.getTarget().getRawParameterTypes().stream()
                                                                .anyMatch(type -> type.isEquivalentTo(String.class)));
                            }
                        });
    }

    static ArchRule transactionsBeginInServices(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAPackage(root + ".persistence.."))))
                .should(new ArchCondition<>("be transactional in a @Service of the core only") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        String transactional = "org.springframework.transaction.annotation.Transactional";
                        boolean marked = method.isAnnotatedWith(transactional)
                                || method.getOwner().isAnnotatedWith(transactional);
                        boolean inService = method.getOwner().isAnnotatedWith("org.springframework.stereotype.Service")
                                && !method.getOwner().getPackageName().startsWith(root + ".web");
                        if (marked && !inService) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " is transactional and in no service"));
                        }
                    }
                });
    }

    static ArchRule servicesStaySmall(String root) {
        return classes()
                .that(resideInAPackage(root + ".."))
                .and()
                .areAnnotatedWith("org.springframework.stereotype.Service")
                .should(new ArchCondition<>("have at most 8 public methods and 6 collaborators") {
                    @Override
                    public void check(JavaClass service, ConditionEvents events) {
                        long open = service.getMethods().stream()
                                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .count();
                        int needs = service.getConstructors().stream()
                                .mapToInt(c -> (int) c.getRawParameterTypes().stream()
                                        .filter(type -> !type.isAssignableTo(Clock.class))
                                        .count())
                                .max()
                                .orElse(0);
                        if (open > PUBLIC_METHODS || needs > COLLABORATORS) {
                            events.add(SimpleConditionEvent.violated(
                                    service,
                                    service.getName() + " has " + open + " public methods and " + needs
                                            + " collaborators"));
                        }
                    }
                });
    }

    static ArchRule nothingIsInjectedIntoFields(String root) {
        return com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(root + ".."))
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");
    }

    static ArchRule nobodyCallsOutside(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "org.springframework.web.client..")
                        .or(JavaClass.Predicates.type(java.net.URLConnection.class))
                        .or(JavaClass.Predicates.type(java.net.HttpURLConnection.class)));
    }
}
