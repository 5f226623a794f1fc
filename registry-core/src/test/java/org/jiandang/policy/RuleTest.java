package org.jiandang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final Clause CLAUSE = Clause.of("厅字〔2016〕16号");

    private static final Rule<Facts> INCOME_IS_ABOVE_LINE = Rule.<Facts>of("EX-01", Severity.BLOCK, CLAUSE)
            .at("income", "perCapita")
            .given(Facts::income, Facts::line)
            .holds((income, line) -> line.passesAbove(income));

    private static final Rule<Facts> CHILD_IS_IN_SCHOOL = Rule.<Facts>of("V031", Severity.EXPLAIN, CLAUSE)
            .forEach(Facts::members, Person::no)
            .at("schooling", "school")
            .when(person -> person.age() == null ? null : person.age() >= 6 && person.age() <= 15)
            .figures(person -> Arrays.asList(person.age(), person.inSchool()))
            .holds(Person::inSchool);

    private static final Rule<Facts> NUMBERS_ARE_UNIQUE = Rule.<Facts>of("V009", Severity.REVIEW, CLAUSE)
            .forEach(Facts::members, Person::no)
            .holdsIn((facts, person) -> facts.members().stream()
                            .filter(other -> other.no() == person.no())
                            .count()
                    == 1);

    private static final RuleBook<Facts> BOOK =
            RuleBook.of(INCOME_IS_ABOVE_LINE, CHILD_IS_IN_SCHOOL).plus(RuleBook.of(NUMBERS_ARE_UNIQUE));

    private static Facts facts(@Nullable String income, Person... members) {
        return new Facts(income == null ? null : new BigDecimal(income), Threshold.excluding("3600"), List.of(members));
    }

    @Test
    void a_breach_names_its_place_and_the_figures_of_its_sentence() {
        assertThat(INCOME_IS_ABOVE_LINE.judge(facts("3600")))
                .containsExactly(new Finding(
                        "EX-01",
                        Severity.BLOCK,
                        CLAUSE,
                        Place.of("income", "perCapita"),
                        List.of(new BigDecimal("3600"), Threshold.excluding("3600"))));
    }

    @Test
    void a_rule_that_holds_still_shows_its_figures() {
        Verdict verdict = INCOME_IS_ABOVE_LINE.verdict(facts("3600.01"));

        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HOLDS);
        assertThat(verdict.figures()).first().isEqualTo(new BigDecimal("3600.01"));
        assertThat(verdict.findings()).isEmpty();
    }

    @Test
    void a_rule_whose_fact_is_not_known_is_silent_and_says_so_in_its_verdict() {
        Verdict verdict = INCOME_IS_ABOVE_LINE.verdict(facts(null));

        assertThat(INCOME_IS_ABOVE_LINE.judge(facts(null))).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.NOT_JUDGED);
        assertThat(verdict.figures()).first().isEqualTo("—");
    }

    @Test
    void a_rule_about_members_finds_each_that_breaches_it() {
        Facts facts = facts("1", new Person(1, 40, false), new Person(2, 9, false), new Person(3, 15, false));

        assertThat(CHILD_IS_IN_SCHOOL.judge(facts))
                .extracting(finding -> finding.place().memberNo())
                .containsExactly(2, 3);
    }

    @Test
    void a_member_whose_condition_is_not_known_is_passed_over() {
        Facts facts = facts("1", new Person(1, null, false), new Person(2, 9, null));

        assertThat(CHILD_IS_IN_SCHOOL.judge(facts)).isEmpty();
        assertThat(CHILD_IS_IN_SCHOOL.verdict(facts).outcome()).isEqualTo(Verdict.Outcome.NOT_JUDGED);
    }

    @Test
    void a_rule_with_nobody_to_ask_holds() {
        assertThat(CHILD_IS_IN_SCHOOL
                        .verdict(facts("1", new Person(1, 40, null)))
                        .holds())
                .isTrue();
    }

    @Test
    void a_breach_outweighs_what_is_not_known() {
        Facts facts = facts("1", new Person(1, 9, null), new Person(2, 9, false));

        assertThat(CHILD_IS_IN_SCHOOL.verdict(facts).outcome()).isEqualTo(Verdict.Outcome.BREACHED);
    }

    @Test
    void a_book_judges_every_rule_and_does_not_stop_at_the_first_breach() {
        Facts facts = facts("100", new Person(1, 9, false), new Person(1, 40, true));

        assertThat(BOOK.judge(facts).codes()).containsExactly("EX-01", "V009", "V031");
        assertThat(BOOK.judge(facts).blocks()).isTrue();
        assertThat(BOOK.judge(facts).of(Severity.REVIEW).size()).isEqualTo(2);
        assertThat(BOOK.verdicts(facts)).hasSize(3);
    }

    @Test
    void a_book_without_a_blocking_breach_does_not_block() {
        assertThat(BOOK.judge(facts("4000", new Person(1, 9, false))).blocks()).isFalse();
    }

    @Test
    void a_profile_raises_a_severity_and_never_lowers_one() {
        PolicyProfile profile = PolicyProfile.of(
                "T",
                PolicyValue.of("severity.V031", "BLOCK", false, ""),
                PolicyValue.of("severity.EX-01", "REVIEW", false, ""));
        RuleBook<Facts> book = BOOK.under(profile);

        assertThat(book.rule("V031")).get().extracting(Rule::severity).isEqualTo(Severity.BLOCK);
        assertThat(book.rule("EX-01")).get().extracting(Rule::severity).isEqualTo(Severity.BLOCK);
        assertThat(book.judge(facts("4000", new Person(1, 9, false))).blocks()).isTrue();
    }

    @Test
    void a_profile_chooses_its_rules_by_code() {
        assertThat(BOOK.only(List.of("V009", "EX-01")).rules())
                .extracting(Rule::code)
                .containsExactly("V009", "EX-01");
        assertThatIllegalArgumentException().isThrownBy(() -> BOOK.only(List.of("EX-99")));
    }

    @Test
    void a_code_stands_in_a_book_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> BOOK.plus(RuleBook.of(NUMBERS_ARE_UNIQUE)));
    }

    @Test
    void three_values_join_as_in_the_tables_of_kleene() {
        assertThat(Truth.all(Truth.YES, Truth.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.all(Truth.UNKNOWN, Truth.NO)).isEqualTo(Truth.NO);
        assertThat(Truth.any(Truth.UNKNOWN, Truth.YES)).isEqualTo(Truth.YES);
        assertThat(Truth.any(Truth.NO, Truth.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.of(null).not()).isEqualTo(Truth.UNKNOWN);
    }

    record Facts(@Nullable BigDecimal income, @Nullable Threshold line, List<Person> members) {}

    record Person(int no, @Nullable Integer age, @Nullable Boolean inSchool) {}
}
