package org.jiandang.web.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which feature of the core may use which: the table of docs/architecture.md. */
final class FeatureDependencies extends ArchCondition<JavaClass> {

    /** What every feature may use: refusals, divisions, who acts, sealed values, serials, the audit record, jobs. */
    private static final Set<String> GROUND =
            Set.of("refusal", "region", "account", "vault", "serial", "audit", "submission", "job", "storage");

    private static final Set<String> CASE_WORK = Set.of(
            "policy",
            "procedure",
            "evidence",
            "household",
            "fieldwork",
            "notice",
            "appraisal",
            "objection",
            "screening");

    private static final Set<String> DEMONSTRATION = Stream.concat(
                    CASE_WORK.stream(),
                    Stream.of(
                            "identification",
                            "exit",
                            "monitoring",
                            "villageexit",
                            "countyexit",
                            "change",
                            "removal",
                            "worklist",
                            "exchange",
                            "ledger",
                            "replay",
                            "village",
                            "support",
                            "recheck",
                            "care",
                            "round",
                            "detection",
                            "authority",
                            "keys"))
            .collect(Collectors.toSet());

    /** Beyond the ground; a feature that is not here may not exist yet: add it with what it may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("authority", Set.of()),
            Map.entry("policy", Set.of()),
            Map.entry("procedure", Set.of("policy")),
            Map.entry("household", Set.of("policy")),
            Map.entry("evidence", Set.of("policy", "procedure")),
            Map.entry("fieldwork", Set.of("policy", "procedure", "evidence")),
            Map.entry("notice", Set.of("policy", "procedure", "evidence", "household")),
            Map.entry("appraisal", Set.of("policy", "procedure", "evidence", "household")),
            Map.entry("screening", Set.of("policy", "procedure", "evidence", "household")),
            Map.entry("objection", Set.of("policy", "procedure", "evidence", "household", "notice", "screening")),
            Map.entry("support", Set.of("policy", "procedure", "evidence", "household")),
            Map.entry("care", Set.of("policy", "household")),
            Map.entry("identification", CASE_WORK),
            Map.entry("exit", CASE_WORK),
            Map.entry(
                    "villageexit",
                    Stream.concat(CASE_WORK.stream(), Stream.of("village")).collect(Collectors.toSet())),
            Map.entry("countyexit", CASE_WORK),
            Map.entry("change", CASE_WORK),
            Map.entry("removal", CASE_WORK),
            Map.entry("monitoring", CASE_WORK),
            Map.entry(
                    "recheck",
                    Set.of(
                            "policy",
                            "household",
                            "evidence",
                            "procedure",
                            "screening",
                            "exit",
                            "support",
                            "monitoring")),
            Map.entry("detection", Set.of("policy", "procedure", "household")),
            Map.entry("retention", Set.of("policy", "household")),
            Map.entry("round", Set.of("policy", "procedure", "household", "ledger")),
            Map.entry("village", Set.of("policy", "household")),
            Map.entry("oversight", Set.of()),
            Map.entry("replay", Set.of("policy", "procedure")),
            Map.entry("keys", Set.of()),
            // The list of every rule book; features add theirs there.
            Map.entry(
                    "rulebook",
                    Stream.concat(
                                    CASE_WORK.stream(),
                                    Stream.of(
                                            "identification",
                                            "exit",
                                            "villageexit",
                                            "countyexit",
                                            "village",
                                            "monitoring",
                                            "support"))
                            .collect(Collectors.toSet())),
            Map.entry("worklist", Set.of("policy", "procedure")),
            // Invented people, entered through the services like everybody's: may use all of them, and nothing uses it.
            Map.entry("demo", DEMONSTRATION),
            Map.entry(
                    "ledger", Set.of("household", "procedure", "policy", "evidence", "support", "care", "monitoring")),
            Map.entry("exchange", Set.of("policy", "procedure", "household")));

    /** The ground itself, from the bottom. */
    private static final Map<String, Set<String>> GROUND_MAY_USE = Map.of(
            "refusal", Set.of(),
            "region", Set.of("refusal"),
            "vault", Set.of("refusal"),
            "serial", Set.of(),
            "storage", Set.of("refusal"),
            "submission", Set.of("account", "refusal"),
            "job", Set.of("account", "refusal", "region"),
            "audit", Set.of("account", "region", "refusal"),
            "account", Set.of("audit", "region", "refusal", "serial", "vault"));

    private final String root;

    FeatureDependencies(String root) {
        super("use only the features the table of architecture allows");
        this.root = root;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<String> from = feature(type);
        if (from.isEmpty()) {
            return;
        }
        Optional<Set<String>> allowed = allowed(from.get());
        if (allowed.isEmpty()) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + ": feature '" + from.get() + "' is not in the table"));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            feature(dependency.getTargetClass())
                    .filter(to -> !to.equals(from.get()) && !allowed.get().contains(to))
                    .ifPresent(to -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
        }
    }

    private static Optional<Set<String>> allowed(String feature) {
        if (GROUND_MAY_USE.containsKey(feature)) {
            return Optional.of(GROUND_MAY_USE.get(feature));
        }
        return Optional.ofNullable(MAY_USE.get(feature)).map(own -> {
            Set<String> all = new TreeSet<>(own);
            all.addAll(GROUND);
            return all;
        });
    }

    /** The word after the root package, for classes of the core. */
    private Optional<String> feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String feature = name.substring(root.length() + 1).split("\\.")[0];
        return Set.of("web", "persistence", "testing").contains(feature) ? Optional.empty() : Optional.of(feature);
    }
}
