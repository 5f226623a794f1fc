package org.jiandang.web.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.exchange.sheet.Cleaning;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.Recognition;
import org.jiandang.exchange.sheet.SheetCell;
import org.jiandang.exchange.sheet.SheetFile;
import org.jiandang.exchange.sheet.SheetFormat;
import org.jiandang.exchange.sheet.SheetIntake;
import org.jiandang.exchange.sheet.SheetRecord;
import org.jiandang.exchange.sheet.SheetValue;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.value.IdReading;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers found by their names, cells turned into values or into faults, never guessed. */
class CellsTest {
    private static final String HEADER = "户编号,人口编号,姓名,证件号码,与户主关系,噶查村,苏木乡镇,旗区";

    @Test
    void scenario_10_the_mistyped_village_and_the_other_name_of_the_member_number_are_accepted() {
        List<SheetRecord> records = new ArrayList<>();
        Recognition read =
                read(HEADER + "\n2014700000,201470000001,乌云,159946197708067819,户主,广太号嘎查,巴彦淖尔苏木,科尔沁右翼中旗\n", records);
        assertThat(read.format().key()).isEqualTo("nationalMembers");
        assertThat(records.get(0).value(Datum.of(Field.MEMBER_NATIONAL_NO))).isEqualTo("201470000001");
        assertThat(records.get(0).text(Datum.Guide.VILLAGE)).contains("广太号嘎查");
    }

    @Test
    void scenario_10_a_number_in_scientific_notation_is_refused_at_its_row() {
        List<SheetRecord> records = new ArrayList<>();
        read(HEADER + "\n2014700000,201470000001,乌云,1.59946E+17,户主,广太号嘎查,巴彦淖尔苏木,科尔沁右翼中旗\n", records);
        assertThat(records.get(0).row()).isEqualTo(2);
        assertThat(records.get(0)
                        .values()
                        .get(Datum.of(Field.ID_NUMBER))
                        .fault()
                        .code())
                .isEqualTo("X03");
    }

    @ParameterizedTest
    @SecurityCase({"B16", "B17"})
    @ValueSource(strings = {"1.59946197708067E+17", "159946197708067", "159946197708067819.0"})
    void b16_b17_a_number_cell_is_never_taken_for_an_identity_number(String number) {
        SheetCell cell = new SheetCell(0, SheetCell.Kind.NUMBER, number);
        assertThat(Cleaning.clean(Datum.of(Field.ID_NUMBER), cell).fault().code())
                .isEqualTo("X03");
    }

    @ParameterizedTest
    @SecurityCase({"B17", "B20"})
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'159946197708067819,159946197708067819",
                "１５９９４６１９７７０８０６７８１９,159946197708067819",
                "\u300015994619770806781x\u00A0,15994619770806781X"
            })
    void b17_b20_apostrophe_spaces_and_full_width_digits_are_cleaned(String written, String read) {
        SheetValue value = Cleaning.clean(Datum.of(Field.ID_NUMBER), new SheetCell(0, SheetCell.Kind.TEXT, written));
        assertThat(((IdReading) value.value()).typed().toUpperCase()).isEqualTo(read);
    }

    @ParameterizedTest
    @SecurityCase("B15")
    @CsvSource({
        "1990-02-03,1990-02-03",
        "1990/2/3,1990-02-03",
        "19900203,1990-02-03",
        "1990年2月3日,1990-02-03",
        "1990.2.3,1990-02-03",
        "1990-02-03 08:30,1990-02-03",
        "1990-02-03T00:00:00,1990-02-03"
    })
    void b15_days_are_read_as_people_write_them(String written, LocalDate day) {
        assertThat(text(Datum.of(Field.FIRST_IDENTIFIED_ON), written).value()).isEqualTo(day);
    }

    @ParameterizedTest
    @SecurityCase("B15")
    @ValueSource(
            strings = {"90-2-3", "1990-02-30", "1990-13-01", "1900-02-29", "1990", "32907", "1990-02-03 8", "二月三日"})
    void b15_other_days_are_faults(String written) {
        assertThat(text(Datum.of(Field.FIRST_IDENTIFIED_ON), written).fault().code())
                .isEqualTo("X05");
    }

    @ParameterizedTest
    @SecurityCase("B18")
    @ValueSource(strings = {"1,234.50", "￥12", "12元", "1.2万", "5%", "1e3", "一千"})
    void b18_only_plain_numbers_are_taken(String written) {
        assertThat(text(Datum.of(IncomeItem.WAGE), written).fault().code()).isEqualTo("X04");
    }

    @Test
    void b18_full_width_digits_and_the_rests_of_binary_fractions_are_plain_numbers() {
        assertThat(text(Datum.of(IncomeItem.WAGE), "１２.５").value()).isEqualTo(new BigDecimal("12.5"));
        SheetCell binary = new SheetCell(0, SheetCell.Kind.NUMBER, "38.799999999999997");
        assertThat(Cleaning.clean(Datum.of(Field.CULTIVATED), binary).value()).isEqualTo(new BigDecimal("38.8"));
    }

    @Test
    @SecurityCase("B8")
    void b8_text_that_looks_like_a_command_stays_text() {
        for (String command : new String[] {"=cmd|'/c calc'!A1", "+86 154", "-2+3", "@SUM(A1)", "＝cmd"}) {
            assertThat(text(Datum.of(Field.CAUSE_NOTE), command).value()).isEqualTo(command);
        }
        assertThat(text(Datum.of(Field.CAUSE_NOTE), "\t=1+1").value()).isEqualTo("=1+1");
        assertThat(text(Datum.of(Field.PHONE), "+86 154 2754 3491").value()).hasToString("154****3491");
    }

    @Test
    void two_other_causes_in_one_cell_are_two() {
        assertThat(text(Datum.of(Field.OTHER_CAUSE_1), "因病、因学").value())
                .isEqualTo(List.of(PovertyCause.ILLNESS, PovertyCause.SCHOOLING));
    }

    @Test
    @SecurityCase("B11")
    void b11_columns_are_found_by_name_in_any_order_below_a_title() {
        List<SheetRecord> records = new ArrayList<>();
        Recognition read = read(
                "科右中旗2017年度人口信息,,\n填报单位：某办,,\n姓名 ,村,与户主关系,户编号,公民身份号码,人编号,多余的列,人数（人）\n乌云,广太号嘎查,户主,1,159946197708067819,2,x,3\n合计,1,,\n",
                records);
        assertThat(read.proposedYear()).isEqualTo(2017);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).value(Datum.of(Field.POPULATION))).isEqualTo(3);
        assertThat(read.sheets().get(0).unknown()).containsExactly("多余的列");
        assertThat(read.sheets().get(0).missing()).contains("民族");
    }

    @Test
    @SecurityCase("B11")
    void b11_a_missing_required_column_is_named() {
        List<SheetRecord> records = new ArrayList<>();
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> read("户编号,人编号,证件号码,村,民族\n1,2,3,x,y\n", records))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("missingColumns"))
                .satisfies(refused ->
                        assertThat(refused.arguments().get(1).toString()).contains("姓名", "与户主关系"));
        assertThat(records).as("no row is read").isEmpty();
    }

    @Test
    @SecurityCase("B12")
    void b12_two_columns_of_one_name_are_refused_and_the_two_others_of_the_format_are_told_apart() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> read(HEADER + ",姓名\n1,2,a,b,c,d,e,f,g\n", new ArrayList<>()))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("columnTwice"));
        List<SheetRecord> records = new ArrayList<>();
        byte[] living = new RawXlsx()
                .sheet(RawXlsx.row(1, "家庭编号", "嘎查村", "耕地", "水面", "其他", "猪", "其他", "住房面积", "是否危房")
                        + RawXlsx.row(2, "1", "广太号嘎查", "1", "0", "7", "2", "9", "60", "否"))
                .bytes();
        new ContentSheetReader().read(living, new SheetIntake(records::add));
        assertThat(records.get(0).value(Datum.of(Field.OTHER_LIVESTOCK))).isEqualTo(9);
    }

    @Test
    @SecurityCase("B13")
    void b13_merged_cells_among_the_data_are_refused_with_their_address_and_a_merged_title_is_not() {
        String rows = RawXlsx.row(1, "标题")
                + RawXlsx.row(2, HEADER.split(","))
                + RawXlsx.row(3, "1", "2", "乌云", "3", "户主", "x", "y", "z");
        intake(new RawXlsx()
                .sheet(rows, "<mergeCells><mergeCell ref=\"A1:H1\"/></mergeCells>")
                .bytes());
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> intake(new RawXlsx()
                        .sheet(rows, "<mergeCells><mergeCell ref=\"A3:A4\"/></mergeCells>")
                        .bytes()))
                .satisfies(refused -> assertThat(refused.arguments()).contains("A3:A4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"innerMongolia", "nationalMembers", "nationalHouseholds"})
    void a_template_is_recognised_as_its_own_format(String key) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateWorkbook.write(SheetFormat.of(key), out);
        Recognition read = intake(out.toByteArray());
        assertThat(read.format().key()).isEqualTo(key);
        assertThat(read.sheets()).filteredOn(sheet -> sheet.layout() != null).allSatisfy(sheet -> {
            assertThat(sheet.missing()).isEmpty();
            assertThat(sheet.unknown()).isEmpty();
        });
    }

    @ParameterizedTest
    @SecurityCase({"B7", "B19"})
    @EnumSource(
            value = SheetCell.Kind.class,
            names = {"FORMULA", "ERROR", "BOOLEAN"})
    void b7_b19_formulas_errors_and_logical_values_are_faults(SheetCell.Kind kind) {
        assertThat(Cleaning.clean(Datum.of(Field.NAME), new SheetCell(0, kind, "x"))
                        .fault())
                .isNotNull();
    }

    private static SheetValue text(Datum datum, String text) {
        return Cleaning.clean(datum, new SheetCell(0, SheetCell.Kind.TEXT, text));
    }

    private static Recognition read(String csv, List<SheetRecord> records) {
        SheetIntake intake = new SheetIntake(records::add);
        SheetFile file = new ContentSheetReader().read(csv.getBytes(StandardCharsets.UTF_8), intake);
        return intake.finish(file);
    }

    private static Recognition intake(byte[] content) {
        SheetIntake intake = new SheetIntake(record -> {});
        return intake.finish(new ContentSheetReader().read(content, intake));
    }
}
