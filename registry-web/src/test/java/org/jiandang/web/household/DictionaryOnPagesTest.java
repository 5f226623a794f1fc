package org.jiandang.web.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.SheetFormat;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Dictionary;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.entry.AmendSection;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.value.Money;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Every field of the dictionary (rulebook §2) is typed on a page, stands in the print and has a column in a sheet. What lawfully stands elsewhere is
 * named here with the reason; a reason that is no longer needed fails as well.
 */
@WebTest
class DictionaryOnPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222104205");

    /** The household's number is shown in a sentence above the form. */
    private static final Set<String> PRINTED_IN_A_SENTENCE = Set.of("register.householdNo");

    /** Reasons by field, or by section with a star. */
    private static final Map<String, String> NOT_TYPED = Map.ofEntries(
            Map.entry(
                    "register.*",
                    "the register gives the numbers, place and date are asked when a record is begun, head and size follow from the members"),
            Map.entry("income.wage", "sum of its items"),
            Map.entry("income.business", "sum of its items"),
            Map.entry("income.property", "sum of its items"),
            Map.entry("income.transfer", "sum of its items"),
            Map.entry("income.expense", "sum of its items"),
            Map.entry("income.gross", "sum of the kinds"),
            Map.entry("income.net", "gross less expense"),
            Map.entry("income.perCapita", "net by members"),
            Map.entry("membership.*", "a member comes and goes by a change, with its day and reason"),
            Map.entry("identity.idKind", "told by the number: 18 digits, or 20 of a disability card"));

    private static final Map<String, String> NOT_PRINTED = Map.of(
            "register.headId",
            "stands with the head among the members",
            "identity.idKind",
            "told by the number: 18 digits, or 20 of a disability card");

    /** What no workbook of rulebook §4 carries: it is typed, or came with an earlier year. */
    private static final List<String> IN_NO_WORKBOOK = List.of(
            "benefits.dibao",
            "benefits.tekun",
            "causes.otherCause2",
            "housing.houseAppraisedOn",
            "housing.houseRepairedOn",
            "housing.houseStructure",
            "income.BUSINESS_CROPS",
            "income.BUSINESS_LIVESTOCK",
            "income.BUSINESS_ORCHARD",
            "income.BUSINESS_OTHER",
            "income.DISABILITY",
            "income.DISASTER_RELIEF",
            "income.DONATION",
            "income.EDUCATION_AID",
            "income.EXPENSE_CROPS",
            "income.EXPENSE_LIVESTOCK",
            "income.EXPENSE_ORCHARD",
            "income.EXPENSE_OTHER",
            "income.GRASSLAND",
            "income.HEATING",
            "income.INCAPACITY",
            "income.INSURANCE_PAYOUT",
            "income.MAIZE_SOYBEAN",
            "income.OLD_AGE",
            "income.PRICE",
            "income.PROPERTY_ENTRUSTED",
            "income.PROPERTY_LAND_LEASE",
            "income.PROPERTY_LENDING",
            "income.PUBLIC_FOREST",
            "income.RELAPSE_INSURANCE",
            "income.RESETTLED",
            "income.RETURNED_FOREST",
            "income.SOCIAL_RELIEF",
            "income.SOIL",
            "income.SUPPORT_OF_CHILDREN",
            "income.TRANSFER",
            "income.VETERAN",
            "income.WAGE_GATHERING",
            "income.WAGE_MIGRANT",
            "income.WAGE_SECTOR_POST",
            "income.WAGE_TOWNSHIP_POST",
            "income.WAGE_VILLAGE_POST",
            "insurance.accidentSubsidy",
            "insurance.commercialMedical",
            "insurance.medicalEmployee",
            "relocation.movedInOn",
            "relocation.oldHouseCleared",
            "relocation.relocationKind",
            "relocation.relocationWish",
            "relocation.resettlement",
            "relocation.resettlementPlace",
            "schooling.mandarin",
            "standing.notExitedReason",
            "standing.planExitYear",
            "standing.returnCause",
            "standing.returnYear",
            "utilities.fuelNote",
            "water.waterGuaranteePct",
            "water.waterLitres",
            "water.waterMinutes",
            "water.waterQualityOk",
            "work.employer",
            "work.jobType",
            "work.postMonths",
            "work.publicPost",
            "work.workArea",
            "work.workPlace");

    private static final Map<String, String> IN_NO_SHEET = inNoSheet();

    private static Map<String, String> inNoSheet() {
        Map<String, String> reasons = new TreeMap<>(Map.ofEntries(
                Map.entry("basics.nationalNo", "the column that groups the rows"),
                Map.entry("identity.idKind", "told by the number"),
                Map.entry("income.business", "read as the undivided item of the kind"),
                Map.entry("income.expense", "read as the undivided item of the kind"),
                Map.entry("income.property", "read as the undivided item of the kind"),
                Map.entry("income.wage", "read as the undivided item of the kind"),
                Map.entry("membership.joinReason", "a member comes and goes by a change"),
                Map.entry("membership.joinedOn", "a member comes and goes by a change"),
                Map.entry("membership.leftOn", "a member comes and goes by a change"),
                Map.entry("membership.leftReason", "a member comes and goes by a change"),
                Map.entry(
                        "register.householdNo", "ours is given at registration; the workbooks carry the national one"),
                Map.entry("register.memberNo", "as the household number"),
                Map.entry("register.recordDate", "asked once for the file"),
                Map.entry("register.village", "placed by the names of county, township and village")));
        IN_NO_WORKBOOK.forEach(field -> reasons.put(field, "no workbook of rulebook §4 carries it"));
        return reasons;
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Autowired
    HouseholdDesk desk;

    @Autowired
    MessageSource messages;

    @Test
    void every_field_is_typed_on_a_page() {
        HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold()));
        int year = households.view(id).year().year();
        Set<String> typed = new TreeSet<>();
        for (Section section : Section.values()) {
            if (section != Section.REGISTER && section != Section.MEMBERSHIP) {
                boolean person =
                        section.level() == Section.Level.PERSON || section.level() == Section.Level.PERSON_YEAR;
                Document page = page("/households/" + id + "/sections/" + section.key() + "?year=" + year
                        + (person ? "&member=1" : ""));
                page.select("[name]").forEach(control -> typed.add(control.attr("name")));
            }
        }
        assertComplete(typed::contains, NOT_TYPED);
    }

    @Test
    void every_field_stands_in_the_print() {
        HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold()));
        Set<String> printed = new TreeSet<>(PRINTED_IN_A_SENTENCE);
        for (boolean divided : new boolean[] {true, false}) {
            earn(id, divided);
            Document page = page("/households/" + id + "/print");
            Map<String, Set<String>> labels = page.select(".print-block").stream()
                    .collect(Collectors.toMap(
                            block -> block.select("h2, h3").text(),
                            block -> Set.copyOf(block.select("dt").eachText()),
                            (one, other) -> one,
                            LinkedHashMap::new));
            Set<String> cells = Set.copyOf(page.select("th").eachText());
            for (Dictionary.Entry entry : Dictionary.entries()) {
                String title = say("section." + entry.section());
                if (labels.getOrDefault(title, Set.of()).contains(label(entry)) || cells.contains(label(entry))) {
                    printed.add(entry.formField());
                }
            }
        }
        assertComplete(printed::contains, NOT_PRINTED);
    }

    @Test
    void every_field_has_a_column_in_a_sheet() {
        Set<String> columns = SheetFormat.all().stream()
                .flatMap(format -> format.layouts().stream())
                .flatMap(layout -> layout.data().stream())
                .map(Datum::key)
                .collect(Collectors.toSet());
        assertComplete(columns::contains, IN_NO_SHEET);
    }

    private static void assertComplete(Predicate<String> there, Map<String, String> reasons) {
        Set<String> missing = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        for (Dictionary.Entry entry : Dictionary.entries()) {
            String field = entry.formField();
            if (!there.test(field)) {
                String reason = reasons.containsKey(field) ? field : entry.section() + ".*";
                (reasons.containsKey(reason) ? needed : missing).add(reasons.containsKey(reason) ? reason : field);
            }
        }
        assertThat(missing).as("fields of the dictionary that are missing").isEmpty();
        assertThat(needed).as("reasons that are needed").isEqualTo(new TreeSet<>(reasons.keySet()));
    }

    /** Something in every item, or only in the undivided sums. */
    private void earn(HouseholdId id, boolean divided) {
        IncomeStatement income = new IncomeStatement(Arrays.stream(IncomeItem.values())
                .filter(item -> item.isUndivided() != divided)
                .collect(Collectors.toMap(item -> item, item -> new IncomeEntry(Money.of("100"), true))));
        int version = households.view(id).register().version();
        int year = households.view(id).year().year();
        Outcome outcome = Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desk.amend(AmendSection.of(id, version, year, Section.INCOME, income)));
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
    }

    private String label(Dictionary.Entry entry) {
        return entry.key().startsWith("INCOME.")
                ? say("enum.IncomeItem." + entry.key().substring("INCOME.".length()))
                : say("field." + entry.formField());
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.CHINA);
    }

    private Document page(String address) {
        var shown = mvc.get()
                .uri(address)
                .with(signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value()))
                .exchange();
        assertThat(shown).as(address).hasStatusOk();
        return Jsoup.parse(Answers.text(shown.getResponse()));
    }
}
