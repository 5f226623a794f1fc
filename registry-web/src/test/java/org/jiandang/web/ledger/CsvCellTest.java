package org.jiandang.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @SecurityCase("B8")
    @ValueSource(
            strings = {
                "=1+1",
                "+861234",
                "-2",
                "@SUM(A1)",
                "\tx",
                "\0x",
                "\rx",
                "＝cmd",
                "＋1",
                "－1",
                "＠x",
                "=HYPERLINK(\"http://x\")"
            })
    void a_text_that_begins_like_a_formula_is_disarmed(String text) {
        String cell = CsvSink.cell(text);
        assertThat(unquoted(cell)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"152222101201000042", "15222219610312001X", "6228480402564890018", "15222219610312001143"})
    void long_digits_stay_text_in_excel(String digits) {
        assertThat(CsvSink.cell(digits)).isEqualTo("\"=\"\"" + digits + "\"\"\"");
    }

    @Test
    void fourteen_digits_and_masked_numbers_are_plain() {
        assertThat(CsvSink.cell("15222210120100")).isEqualTo("15222210120100");
        assertThat(CsvSink.cell("15222219610312****")).isEqualTo("15222219610312****");
    }

    @Test
    void a_number_that_only_looks_long_cannot_carry_a_formula() {
        assertThat(unquoted(CsvSink.cell("=\"152222196103120011\""))).startsWith("'=");
    }

    @Test
    void commas_quotes_and_line_ends_stay_inside_the_cell() {
        assertThat(CsvSink.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvSink.cell("说\"好\"")).isEqualTo("\"说\"\"好\"\"\"");
        assertThat(CsvSink.cell("一\n二")).isEqualTo("\"一\n二\"");
        assertThat(CsvSink.cell("")).isEmpty();
    }

    private static String unquoted(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
