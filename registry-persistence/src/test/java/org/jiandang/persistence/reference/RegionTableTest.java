package org.jiandang.persistence.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.authority.AuthorityRefused;
import org.jiandang.authority.AuthorityRefused.Reason;
import org.jiandang.authority.DivisionDesk;
import org.jiandang.authority.DivisionState;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.Region;
import org.jiandang.region.RegionChanges;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionFileRefused;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.RegionList;
import org.jiandang.region.RegionTag;
import org.jiandang.region.Regions;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
@OwnDatabase
class RegionTableTest {

    private static final RegionCode COUNTY = RegionCode.of("152222000000");
    private static final Actor SYSTEM = TestActors.actor(Role.SYSTEM_ADMIN, "15");
    private static final Actor SECURITY = TestActors.actor(Role.SECURITY_ADMIN, "15");
    private static final Actor REGION = TestActors.actor(Role.REGION_OFFICE, "46");

    @Autowired
    Regions regions;

    @Autowired
    DivisionDesk desk;

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

    @Test
    void s4_divisions_change_only_by_a_list_that_another_has_released_and_the_system_administrator_applies() {
        byte[] list = file("460000000000,海南省,PROVINCE,,", "460100000000,海口市,PREFECTURE,460000000000,");
        long serial = as(SYSTEM, () -> desk.propose("hn.csv", list, LocalDate.parse("2024-06-30"), "国家统计局"));
        Actor both = new Actor(SYSTEM.person(), "both", "x", Role.SECURITY_ADMIN, SYSTEM.jurisdiction());
        refused(Reason.PROPOSER_DECIDES, () -> as(both, () -> released(serial)));
        refused(Reason.LIST_NOT_RELEASED, () -> as(SYSTEM, () -> desk.apply(serial)));
        refused(
                Reason.LIST_WAITS,
                () -> as(REGION, () -> desk.propose("hn.csv", list, LocalDate.parse("2024-06-30"), "x")));
        for (String alone : List.of(
                "UPDATE region SET name = 'x' WHERE code = '152222000000'",
                "INSERT INTO region (code, name, level, initials, valid_from) VALUES ('460000000000', 'x', 'PROVINCE', 'X', now())",
                "SELECT set_config('app.divisions', (SELECT hash FROM division_proposal WHERE serial = " + serial
                        + "), true); UPDATE region SET name = 'x'",
                "SELECT set_config('app.divisions', (SELECT min(hash) FROM shipped_divisions), true); UPDATE region SET name = 'x'")) {
            assertThatThrownBy(() -> as(SYSTEM, () -> statement(alone)))
                    .as(alone)
                    .hasStackTraceContaining("region_list_was_released");
        }
        assertThatThrownBy(() -> statement("DELETE FROM region")).hasStackTraceContaining("permission denied");
        String decide =
                "UPDATE division_proposal SET state = '%s', decided_by = 'a', decided_person = '%s', decided_role = 'SECURITY_ADMIN',"
                        + " decided_at = now() WHERE serial = " + serial;
        assertThatThrownBy(() -> as(both, () -> statement(decide.formatted("RELEASED", SYSTEM.person()))))
                .hasStackTraceContaining("division_proposal_released_by_another");
        assertThatThrownBy(() -> as(SYSTEM, () -> statement(decide.formatted("RELEASED", SECURITY.person()))))
                .as("in the other's name")
                .hasStackTraceContaining("division_proposal_by_whom");
        assertThatThrownBy(() -> as(SECURITY, () -> statement("UPDATE division_proposal SET content = 'x'::bytea")))
                .hasStackTraceContaining("division_proposal_");
        assertThat(regions.find(RegionCode.of("460100000000"))).isEmpty();

        assertThat(as(SECURITY, () -> desk.list(serial)).lines())
                .extracting(RegionList.Line::kind, RegionList.Line::code)
                .contains(tuple(RegionList.DivisionChange.ADDED, "460100000000"));
        as(SECURITY, () -> released(serial));
        assertThat(as(SYSTEM, () -> desk.apply(serial))).isEqualTo(new RegionChanges(2, 0, 0));
        assertThat(regions.find(RegionCode.of("460100000000"))).isPresent();
        refused(Reason.LIST_NOT_RELEASED, () -> as(SYSTEM, () -> desk.apply(serial)));
        assertThatThrownBy(() -> as(SYSTEM, () -> statement("UPDATE region SET name = 'x'")))
                .as("with a list that was applied")
                .hasStackTraceContaining("region_list_was_released");
    }

    @Test
    void a_region_proposes_its_own_divisions_and_sees_no_others() {
        byte[] list = file("630000000000,青海省,PROVINCE,,", "630100000000,西宁市,PREFECTURE,630000000000,");
        refused(
                Reason.LIST_OF_ANOTHER_AREA,
                () -> as(REGION, () -> desk.propose("qh.csv", list, LocalDate.parse("2024-06-30"), "x")));
        long serial = as(SYSTEM, () -> desk.propose("qh.csv", list, LocalDate.parse("2024-06-30"), "x"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(REGION, () -> desk.view(serial)));
        assertThat(as(REGION, () -> desk.latest())).noneMatch(one -> one.serial() == serial);
        as(SECURITY, () -> {
            desk.refuse(serial, "不是本省");
            return true;
        });
        assertThat(as(SYSTEM, () -> desk.view(serial)).state()).isEqualTo(DivisionState.REFUSED);
        refused(Reason.DECIDED, () -> as(SECURITY, () -> released(serial)));
    }

    private boolean released(long serial) {
        desk.release(serial);
        return true;
    }

    private boolean statement(String sql) {
        new TransactionTemplate(transactions).executeWithoutResult(running -> {
            for (String one : sql.split("; ")) {
                if (one.startsWith("SELECT")) {
                    jdbc.sql(one).query(String.class).single();
                } else {
                    jdbc.sql(one).update();
                }
            }
        });
        return true;
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThat(catchThrowableOfType(AuthorityRefused.class, work).reason()).isEqualTo(reason);
    }

    private RegionChanges load(String name, byte[] file, String edition) {
        long serial = as(SYSTEM, () -> desk.propose(name, file, LocalDate.parse(edition), "国家统计局"));
        as(SECURITY, () -> released(serial));
        return as(SYSTEM, () -> desk.apply(serial));
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
