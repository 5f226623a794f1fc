package org.jiandang.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.region.RegionProfile;
import org.jspecify.annotations.Nullable;

/**
 * The values in force in one region on one day. It never changes: a decision stores {@link #version()} and is judged again, years later, with
 * the very same values. A value that nobody has entered is refused with {@link ParameterMissing}; nothing is put in its place.
 */
public final class PolicyProfile {

    private final String key;
    private final String version;
    private final String regionName;
    private final Map<String, PolicyValue> values = new LinkedHashMap<>();

    /**
     * @param key the profile's key, for example {@code IM}
     * @param version by which the same values can be loaded again
     * @param regionName the region, for messages
     * @param values from the general to the special: a later value takes the place of an earlier one
     */
    public PolicyProfile(String key, String version, String regionName, Collection<PolicyValue> values) {
        this.key = key;
        this.version = version;
        this.regionName = regionName;
        values.forEach(this::put);
    }

    /** A line for ANY standard or area that a lower profile or a county sets also takes the place of the narrower ones set above it. */
    private void put(PolicyValue value) {
        values.values().removeIf(earlier -> value.overrules(earlier));
        values.put(value.identity(), value);
    }

    /** A profile of given values, for rules that are tried without a database. */
    public static PolicyProfile of(String key, PolicyValue... values) {
        return new PolicyProfile(key, key, key, List.of(values));
    }

    public String key() {
        return key;
    }

    public String version() {
        return version;
    }

    /** The name of the region the profile was asked for. */
    public String regionName() {
        return regionName;
    }

    /** Whether any value is made up for demonstration: pages that use the profile say 示例值. */
    public boolean isExample() {
        return values.values().stream().anyMatch(value -> value.provenance().example());
    }

    /** The income line; one for ANY standard or ANY area answers for each. There is no other fallback, neither by year nor by use. */
    public IncomeLine line(LineUse use, int year, StandardType standard, AreaType area) {
        return findLine(use, year, standard, area).orElseThrow(() -> missing(new LineKey(use, year, standard, area)));
    }

    /** What is missing: the line itself, or the word that the place farms or herds. */
    private ParameterMissing missing(LineKey line) {
        boolean dependsOnArea = line.area() == AreaType.ANY
                && (findLine(line.use(), line.year(), line.standard(), AreaType.FARMING)
                                .isPresent()
                        || findLine(line.use(), line.year(), line.standard(), AreaType.PASTORAL)
                                .isPresent());
        return dependsOnArea ? ParameterMissing.area(regionName, line) : ParameterMissing.line(regionName, line);
    }

    /** As {@link #line}, for those who can go on without. */
    public Optional<IncomeLine> findLine(LineUse use, int year, StandardType standard, AreaType area) {
        return List.of(
                        new LineKey(use, year, standard, area),
                        new LineKey(use, year, StandardType.ANY, area),
                        new LineKey(use, year, standard, AreaType.ANY),
                        new LineKey(use, year, StandardType.ANY, AreaType.ANY))
                .stream()
                .map(candidate -> values.get(PolicyValue.LINE + "." + candidate))
                .filter(Objects::nonNull)
                .findFirst()
                .map(value ->
                        new IncomeLine(Objects.requireNonNull(value.line()), value.threshold(), value.provenance()));
    }

    /** How long a notice hangs. */
    public NoticeTerm notice(NoticeStep step) {
        PolicyValue value = require(step, step.parameter());
        return new NoticeTerm(
                Integer.parseInt(value.value()),
                value.unit().equals("workingDay"),
                value.inclusive(),
                value.provenance());
    }

    public Threshold limit(Limit limit) {
        return require(limit, limit.parameter()).threshold();
    }

    /** As {@link #limit}, for those who can go on without. */
    public Optional<Threshold> findLimit(Limit limit) {
        return find(limit.parameter()).map(PolicyValue::threshold);
    }

    /** Who must be present at an appraisal. */
    public Quorum quorum() {
        PolicyValue value = require(Setting.QUORUM);
        String[] share = value.value().split("/");
        return new Quorum(Long.parseLong(share[0]), Long.parseLong(share[1]), value.inclusive());
    }

    /** How long help goes on after exit. */
    public Continuation continuation() {
        return find(Setting.CONTINUATION.parameter())
                .map(value -> value.unit().equals("month")
                        ? new Continuation.Months(Integer.parseInt(value.value()))
                        : new Continuation.Until(LocalDate.parse(value.value())))
                .orElseGet(Continuation.Unknown::new);
    }

    /** The ages at which a person counts to the labour force. */
    public AgeRange labourAge() {
        String[] ends = require(Setting.LABOUR_AGE).value().split("-");
        return new AgeRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    /** The day on which the year of income begins. */
    public MonthDay incomeYearStart() {
        return MonthDay.parse("--" + require(Setting.INCOME_YEAR_START).value());
    }

    /** How many months before an application a split of the household is asked about. */
    public int splitWindow() {
        return Integer.parseInt(require(Setting.SPLIT_WINDOW).value());
    }

    /** The codes of the conditions a household must meet to leave, in order. */
    public List<String> exitConditions() {
        return codes(Setting.EXIT_CONDITIONS);
    }

    /** The codes of a setting that is a list, in order. */
    public List<String> codes(Setting setting) {
        return List.of(require(setting).value().split(","));
    }

    /** Whether an income item counts to stable income here; none where the profile does not differ from the item catalogue. */
    public Optional<Boolean> countsToStableIncome(String item) {
        return find("stableIncome." + item).map(value -> Boolean.valueOf(value.value()));
    }

    /** The severity of a rule here: its own, or a stricter one. */
    public Severity severity(String code, Severity base) {
        return find("severity." + code)
                .map(value -> base.raisedTo(Severity.valueOf(value.value())))
                .orElse(base);
    }

    /** The region's words for levels and households, in Chinese or English. */
    public RegionProfile words(Locale locale) {
        return new RegionProfile(
                key,
                word("province", locale),
                word("prefecture", locale),
                word("county", locale),
                word("township", locale),
                word("village", locale),
                word("group", locale),
                word("household", locale),
                word("weakVillage", locale));
    }

    /** The value of a parameter that is no income line, as written. */
    public Optional<PolicyValue> find(String parameter) {
        return Optional.ofNullable(values.get(parameter));
    }

    /** Every value in force, for the page that lists them. */
    public List<PolicyValue> values() {
        return List.copyOf(new ArrayList<>(values.values()));
    }

    private PolicyValue require(Setting setting) {
        return require(setting, setting.parameter());
    }

    private PolicyValue require(Enum<?> what, String parameter) {
        return find(parameter).orElseThrow(() -> ParameterMissing.value(regionName, what));
    }

    private String word(String term, Locale locale) {
        @Nullable PolicyValue english = values.get("word." + term + ".en");
        if (english != null && locale.getLanguage().equals("en")) {
            return english.value();
        }
        return find("word." + term)
                .orElseThrow(() -> ParameterMissing.word(regionName, term))
                .value();
    }
}
