package org.jiandang.persistence.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandang.region.Region;
import org.jiandang.region.RegionChanges;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionFileRefused;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.RegionRecords;
import org.jiandang.region.RegionTag;
import org.jiandang.region.Regions;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
@OwnDatabase
class RegionTableTest {

    private static final RegionCode COUNTY = RegionCode.of("152222000000");

    @Autowired
    Regions regions;

    @Autowired
    RegionRecords records;

    @Autowired
    ReferenceFiles shipped;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void all_shipped_divisions_are_there_level_by_level() {
        assertThat(count("15"))
                .isEqualTo(Map.of(
                        "PROVINCE", 1L, "PREFECTURE", 12L, "COUNTY", 108L, "TOWNSHIP", 1225L, "VILLAGE", 14592L));
        assertThat(count("62").values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(19_224);
        assertThat(count("3212").values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(1_861);
        assertThat(regions.find(RegionCode.of("320000000000"))).isPresent();
    }

    @Test
    void loading_the_shipped_files_again_changes_nothing() {
        List<Map<String, Object>> before =
                jdbc.sql("SELECT * FROM loaded_file ORDER BY name").query().listOfRows();

        shipped.afterSingletonsInstantiated();

        assertThat(jdbc.sql("SELECT * FROM loaded_file ORDER BY name").query().listOfRows())
                .isEqualTo(before)
                .hasSizeGreaterThan(8);
    }

    @Test
    void a_path_goes_from_the_region_to_the_village() {
        Region village =
                regions.children(regions.children(COUNTY).get(0).code()).get(0);

        assertThat(regions.path(village.code())).extracting(Region::level).containsExactly(RegionLevel.values());
        assertThat(regions.path(village.code())).extracting(Region::name).startsWith("内蒙古自治区", "兴安盟", "科尔沁右翼中旗");
    }

    @Test
    void a_region_is_found_by_a_part_of_its_name_by_initials_and_by_code_inside_the_area_only() {
        assertThat(regions.search("右翼中旗", "15", 10)).extracting(Region::code).contains(COUNTY);
        assertThat(regions.search("KEQYYZQ", "15", 10)).extracting(Region::code).containsExactly(COUNTY);
        assertThat(regions.search("152222", "15", 1)).extracting(Region::code).containsExactly(COUNTY);
        assertThat(regions.search("右翼中旗", "1505", 10)).isEmpty();
        assertThat(regions.search("  ", "15", 10)).isEmpty();
    }

    @Test
    void key_banners_carry_their_flags_and_others_carry_none() {
        assertThat(regions.tags(COUNTY)).extracting(RegionTag::tag).contains("国家级重点旗县", "连片特困地区·大兴安岭南麓");
        assertThat(regions.tags(RegionCode.of("150102000000"))).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM region_tag WHERE tag LIKE '%重点旗县'")
                        .query(Long.class)
                        .single())
                .isEqualTo(57);
    }

    @Test
    void a_village_is_resolved_from_the_names_a_sheet_writes() {
        Region township = regions.children(COUNTY).get(0);
        Region village = regions.children(township.code()).stream()
                .filter(region ->
                        region.name().endsWith("嘎查村民委员会") || region.name().contains("嘎查"))
                .findFirst()
                .orElseThrow();
        String stem = VillageName.stem(village.name());

        for (String written : List.of(village.name(), stem, stem + "嘎查", " " + stem + "嘎查村委会")) {
            assertThat(regions.resolve("1522", "科尔沁右翼中旗", township.name(), written))
                    .as(written)
                    .get()
                    .extracting(Region::code)
                    .isEqualTo(village.code());
        }
        assertThat(regions.resolve("1505", "科尔沁右翼中旗", township.name(), village.name()))
                .isEmpty();
        assertThat(regions.resolve("15", "奈曼旗", township.name(), village.name()))
                .isEmpty();
    }

    @Test
    void a_newer_list_begins_new_codes_ends_missing_ones_and_keeps_old_records_readable() {
        byte[] first = file(
                "530000000000,云南省,PROVINCE,,",
                "530100000000,昆明市,PREFECTURE,530000000000,",
                "530102000000,五华区,COUNTY,530100000000,",
                "530103000000,盘龙区,COUNTY,530100000000,");
        byte[] second = file(
                "530000000000,云南省,PROVINCE,,",
                "530100000000,昆明市,PREFECTURE,530000000000,",
                "530102000000,五华新区,COUNTY,530100000000,",
                "530103000000,盘龙区,COUNTY,530100000000,530104000000",
                "530104000000,滇池区,COUNTY,530100000000,");

        assertThat(load("a.csv", first, "2023-06-30")).isEqualTo(new RegionChanges(4, 0, 0));
        assertThat(load("b.csv", second, "2024-06-30")).isEqualTo(new RegionChanges(1, 1, 1));
        assertThat(load("b.csv", second, "2024-06-30"))
                .as("the same file again")
                .isEqualTo(RegionChanges.NONE);

        Region ended = regions.find(RegionCode.of("530103000000")).orElseThrow();
        assertThat(ended.validTo()).isEqualTo("2024-06-29");
        assertThat(ended.successor()).isEqualTo(RegionCode.of("530104000000"));
        assertThat(regions.find(RegionCode.of("530104000000")).orElseThrow().validFrom())
                .isEqualTo("2024-06-30");
        assertThat(regions.find(RegionCode.of("530102000000")).orElseThrow().validFrom())
                .isEqualTo("2000-01-01");
        assertThat(regions.children(RegionCode.of("530100000000")))
                .extracting(Region::name)
                .containsExactly("五华新区", "滇池区");
        assertThat(count("15").get("VILLAGE")).as("another province").isEqualTo(14_592);
    }

    @Test
    void an_older_list_after_a_newer_one_is_refused() {
        byte[] list = file("540000000000,西藏自治区,PROVINCE,,", "540100000000,拉萨市,PREFECTURE,540000000000,");
        load("newer.csv", list, "2024-06-30");

        assertThatExceptionOfType(RegionFileRefused.class)
                .isThrownBy(() -> load(
                        "older.csv",
                        file("540000000000,西藏自治区,PROVINCE,,", "540100000000,拉萨,PREFECTURE,540000000000,"),
                        "2023-06-30"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("refusal.RegionFileRefused.OLDER"));
    }

    @Test
    void a_list_with_a_wrong_level_or_parent_is_refused_as_a_whole() {
        byte[] wrongParent = file("450000000000,广西,PROVINCE,,", "450100000000,南宁市,PREFECTURE,440000000000,");
        byte[] wrongLevel = file("450000000000,广西,PROVINCE,,", "450100000000,南宁市,COUNTY,450000000000,");

        for (byte[] wrong : List.of(wrongParent, wrongLevel, "name\n广西\n".getBytes(StandardCharsets.UTF_8))) {
            assertThatExceptionOfType(RegionFileRefused.class).isThrownBy(() -> load("wrong.csv", wrong, "2024-06-30"));
        }
        assertThat(regions.find(RegionCode.of("450000000000"))).isEmpty();
    }

    private RegionChanges load(String name, byte[] file, String edition) {
        return new TransactionTemplate(transactions)
                .execute(status -> records.load(name, file, LocalDate.parse(edition)));
    }

    private static byte[] file(String... lines) {
        return Stream.concat(Stream.of("code,name,level,parent_code,successor"), Stream.of(lines))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Long> count(String prefix) {
        return jdbc
                .sql("SELECT level, count(*) AS n FROM region WHERE starts_with(code, ?) GROUP BY level")
                .param(prefix)
                .query((row, no) -> Map.entry(row.getString("level"), row.getLong("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
