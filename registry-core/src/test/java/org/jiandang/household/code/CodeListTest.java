package org.jiandang.household.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.value.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rulebook §2.6 and §11.4–11.6. */
class CodeListTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                HouseholdStatus.class,
                HouseholdAttribute.class,
                IdentificationStandard.class,
                PovertyCause.class,
                Relation.class,
                Ethnicity.class,
                Education.class,
                SchoolStage.class,
                DropoutReason.class,
                HealthCondition.class,
                LabourCapacity.class,
                WorkArea.class,
                PoliticalStatus.class,
                RoadType.class,
                Fuel.class,
                HouseGrade.class,
                HouseStructure.class,
                WaterSource.class,
                RelocationKind.class,
                Resettlement.class,
                ResettlementPlace.class,
                NotExitedReason.class,
                JoinReason.class,
                LeaveReason.class
            })
    void a_spelling_or_code_means_one_constant(Class<? extends CodeList> list) {
        Map<String, CodeList> spellings = new HashMap<>();
        for (CodeList constant : list.getEnumConstants()) {
            constant.labels()
                    .forEach(label -> assertThat(spellings.put(label, constant))
                            .as(list.getSimpleName() + " " + label)
                            .isNull());
        }
        Map<String, CodeList> codes = new HashMap<>();
        for (CodeList constant : list.getEnumConstants()) {
            if (!constant.code().isEmpty()) {
                assertThat(codes.put(constant.code(), constant))
                        .as(constant.code())
                        .isNull();
            }
        }
    }

    @Test
    void there_are_56_ethnic_groups_with_the_codes_of_the_standard() {
        assertThat(Ethnicity.values()).hasSize(58);
        assertThat(Ethnicity.MONGOL.code()).isEqualTo("02");
        assertThat(Ethnicity.JINO.code()).isEqualTo("56");
        assertThat(Ethnicity.DAUR.code()).isEqualTo("31");
        assertThat(Ethnicity.parse("崩龙族")).contains(Ethnicity.DEANG);
        assertThat(Ethnicity.parse("毛难")).contains(Ethnicity.MAONAN);
        assertThat(Ethnicity.parse("蒙古")).contains(Ethnicity.MONGOL);
    }

    @ParameterizedTest
    @CsvSource({
        "因病致贫, ILLNESS",
        "自身发展力不足, MOTIVATION",
        "缺劳动力, LABOUR",
        "其它, OTHER",
        "11, MOTIVATION",
        "' 因 病 ', ILLNESS",
        "ILLNESS, ILLNESS"
    })
    void causes_are_read_in_all_their_spellings(String text, PovertyCause cause) {
        assertThat(PovertyCause.parse(text)).contains(cause);
    }

    @Test
    void width_and_brackets_do_not_matter() {
        assertThat(WorkArea.parse("乡（镇）内")).contains(WorkArea.TOWNSHIP);
        assertThat(WorkArea.parse("乡(镇)外县内")).contains(WorkArea.COUNTY);
        assertThat(HouseGrade.parse("Ｄ级")).contains(HouseGrade.D);
        assertThat(WorkArea.parse("国外")).isEmpty();
    }

    @Test
    void relations_tell_sex_and_generation() {
        assertThat(Relation.parse("之儿媳")).contains(Relation.DAUGHTER_IN_LAW);
        assertThat(Relation.DAUGHTER_IN_LAW.sex()).contains(Sex.F);
        assertThat(Relation.SPOUSE.sex()).isEmpty();
        assertThat(Relation.GRANDSON.isDescendant()).isTrue();
        assertThat(Relation.NEPHEW.isDescendant()).isFalse();
        assertThat(Relation.FATHER.isAscendant()).isTrue();
        assertThat(Relation.UNCLE.isAscendant()).isFalse();
    }

    @Test
    void several_conditions_stand_in_one_cell() {
        assertThat(HealthCondition.parseAll("长期慢性病、残疾"))
                .contains(Set.of(HealthCondition.CHRONIC, HealthCondition.DISABLED));
        assertThat(HealthCondition.parseAll("健康")).contains(Set.of(HealthCondition.HEALTHY));
        assertThat(HealthCondition.parseAll("健康,死亡")).isEmpty();
        assertThat(HealthCondition.parseAll("")).isEmpty();
    }

    @Test
    void each_kind_of_income_has_its_undivided_item() {
        for (IncomeItem.Kind kind : IncomeItem.Kind.values()) {
            assertThat(Arrays.stream(IncomeItem.values()).filter(item -> item.kind() == kind && item.isUndivided()))
                    .hasSize(1);
        }
        assertThat(List.of(IncomeItem.values())).hasSizeGreaterThan(40);
        assertThat(IncomeItem.parse("五保金")).contains(IncomeItem.TEKUN);
        assertThat(IncomeItem.DISASTER_RELIEF.countsToStableIncome()).isFalse();
    }
}
