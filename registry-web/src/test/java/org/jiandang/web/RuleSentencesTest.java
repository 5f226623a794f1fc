package org.jiandang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.DropoutReason;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.Ethnicity;
import org.jiandang.household.code.Fuel;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.household.code.HouseStructure;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IdentificationStandard;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.NotExitedReason;
import org.jiandang.household.code.PoliticalStatus;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.code.Relation;
import org.jiandang.household.code.RelocationKind;
import org.jiandang.household.code.Resettlement;
import org.jiandang.household.code.ResettlementPlace;
import org.jiandang.household.code.RoadType;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.household.code.WaterSource;
import org.jiandang.household.code.WorkArea;
import org.jiandang.household.rule.Duplicate;
import org.jiandang.household.rule.HouseholdRules;
import org.jiandang.household.value.DisabilityCategory;
import org.jiandang.household.value.IdKind;
import org.jiandang.household.value.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule about data has its sentence and its remedy, every constant and field its label, in both languages. */
class RuleSentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void every_rule_has_a_sentence_and_a_remedy(String language) throws IOException {
        Properties sentences = bundle("rule" + language);

        HouseholdRules.BOOK.rules().forEach(rule -> {
            assertThat(sentences.getProperty("rule." + rule.code()))
                    .as(rule.code())
                    .isNotBlank();
            assertThat(sentences.getProperty("rule." + rule.code() + ".remedy"))
                    .as(rule.code())
                    .isNotBlank();
            // Figures arrive as text, so a sentence must not format numbers itself.
            assertThat(new MessageFormat(sentences.getProperty("rule." + rule.code())).getFormats())
                    .allMatch(Objects::isNull);
        });
        for (Duplicate.Level level : Duplicate.Level.values()) {
            assertThat(sentences.getProperty("rule.word.Level." + level))
                    .as(level.name())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void every_constant_and_field_has_a_label(String language) throws IOException {
        Properties labels = bundle("household-enum" + language);
        Properties fields = bundle("household-field" + language);

        Stream.of(
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
                        LeaveReason.class,
                        IncomeItem.class,
                        IncomeItem.Kind.class,
                        Sex.class,
                        IdKind.class,
                        DisabilityCategory.class)
                .flatMap(list -> Stream.of(list.getEnumConstants()))
                .map(constant -> (Enum<?>) constant)
                .map(constant -> "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                .forEach(key -> assertThat(labels.getProperty(key)).as(key).isNotBlank());
        for (Field field : Field.values()) {
            assertThat(fields.getProperty("field." + field.key()))
                    .as(field.key())
                    .isNotBlank();
        }
        for (Section section : Section.values()) {
            assertThat(fields.getProperty("section." + section.key()))
                    .as(section.key())
                    .isNotBlank();
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        RuleSentencesTest.class.getResourceAsStream("/messages/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }
}
