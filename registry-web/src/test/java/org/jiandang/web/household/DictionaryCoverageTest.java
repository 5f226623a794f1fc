package org.jiandang.web.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiandang.account.Role;
import org.jiandang.exchange.sheet.SheetFormat;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Dictionary;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.value.Money;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** No field of the dictionary (rulebook §2) is forgotten on the form, in print or in the workbooks. */
@WebTest
class DictionaryCoverageTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222104204");

    /** What the register gives, derives or holds by itself; nobody types it into a section. */
    private static final Set<String> NOT_TYPED = Set.of(
            "register",
            "income.wage",
            "income.business",
            "income.property",
            "income.transfer",
            "income.expense",
            "income.gross",
            "income.net",
            "income.perCapita",
            "identity.idKind");

    /**
     * Sections of which the workbooks of the field (rulebook §4) have no column, wholly or in part: they are typed only. A new field outside these
     * sections must come with its column.
     */
    private static final Set<String> FORMATS_LACK = Set.of(
            "register",
            "standing",
            "membership",
            "particulars",
            "livestock",
            "industry",
            "utilities",
            "housing",
            "water",
            "relocation",
            "income",
            "schooling",
            "work",
            "insurance",
            "benefits",
            "identity");

    /** The number leads the row, and one column takes both other causes. */
    private static final Set<String> IN_ANOTHER_COLUMN = Set.of("basics.nationalNo", "causes.otherCause2");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Test
    void every_field_is_on_the_form() {
        Set<String> typed = Arrays.stream(Section.values())
                .filter(SectionShape::has)
                .flatMap(section -> SectionShape.of(section).fields().stream())
                .map(CardField::key)
                .collect(Collectors.toSet());
        typed.add("contact.account");
        Arrays.stream(IncomeItem.Kind.values())
                .flatMap(kind -> IncomeForm.items(kind).stream())
                .forEach(item -> typed.add("income." + item.name()));

        assertThat(fields(entry -> NOT_TYPED.contains(entry.section()) || NOT_TYPED.contains(entry.formField())))
                .isSubsetOf(typed);
    }

    @Test
    void every_field_is_in_print() throws IOException {
        HouseholdId id = households.applicant(VILLAGE, everythingKnown());
        String page = mvc.get()
                .uri("/households/" + id + "/print")
                .with(signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value()))
                .exchange()
                .getResponse()
                .getContentAsString();

        Dictionary.entries().stream()
                .filter(entry -> !NOT_TYPED.contains(entry.section()) && !NOT_TYPED.contains(entry.formField()))
                .filter(entry -> !isUndivided(entry))
                .forEach(entry -> assertThat(page).as(entry.key()).contains(entry.label()));
        assertThat(page).contains("人均纯收入");
    }

    @Test
    void every_field_has_a_column_in_a_workbook_unless_the_formats_of_the_field_lack_it() {
        Set<String> columns = SheetFormat.all().stream()
                .flatMap(format -> format.layouts().stream())
                .flatMap(layout -> layout.data().stream())
                .map(datum -> datum.key())
                .collect(Collectors.toSet());

        assertThat(columns).hasSizeGreaterThan(70);
        assertThat(fields(entry ->
                        FORMATS_LACK.contains(entry.section()) || IN_ANOTHER_COLUMN.contains(entry.formField())))
                .isNotEmpty()
                .isSubsetOf(columns);
    }

    /** A card on which every item of income is known, so that each is printed. */
    private static HouseholdCard everythingKnown() {
        HouseholdCard card = Cards.of(aHousehold());
        Map<IncomeItem, IncomeEntry> items = Arrays.stream(IncomeItem.values())
                .filter(item -> !item.isUndivided())
                .collect(Collectors.toMap(Function.identity(), item -> new IncomeEntry(Money.of(600), true)));
        return card.with(card.year().with(Section.INCOME, new IncomeStatement(items)));
    }

    private static boolean isUndivided(Dictionary.Entry entry) {
        return entry.key().startsWith("INCOME.")
                && IncomeItem.valueOf(entry.key().substring("INCOME.".length())).isUndivided();
    }

    private static List<String> fields(java.util.function.Predicate<Dictionary.Entry> left) {
        return Dictionary.entries().stream()
                .filter(entry -> !entry.level().equals("VILLAGE") && !left.test(entry))
                .map(Dictionary.Entry::formField)
                .toList();
    }
}
