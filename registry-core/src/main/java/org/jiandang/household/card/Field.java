package org.jiandang.household.card;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every field of the household form. The dictionary ({@code dictionary/household.csv}) tells label, national code and spellings. */
public enum Field {
    HOUSEHOLD_NO(Section.REGISTER, "householdNo"),
    MEMBER_NO(Section.REGISTER, "memberNo"),
    VILLAGE(Section.REGISTER, "village"),
    DATA_YEAR(Section.REGISTER, "year"),
    RECORD_DATE(Section.REGISTER, "recordDate"),
    HEAD_NAME(Section.REGISTER, "headName"),
    HEAD_ID(Section.REGISTER, "headId"),
    POPULATION(Section.REGISTER, "population"),
    NATIONAL_NO(Section.BASICS, "nationalNo"),
    STANDARD(Section.BASICS, "standard"),
    ATTRIBUTE(Section.BASICS, "attribute"),
    FIRST_IDENTIFIED_ON(Section.BASICS, "firstIdentifiedOn"),
    GROUP_NAME(Section.CONTACT, "groupName"),
    ADDRESS(Section.CONTACT, "address"),
    PHONE(Section.CONTACT, "phone"),
    BANK_NAME(Section.CONTACT, "bankName"),
    ACCOUNT(Section.CONTACT, "account"),
    MARTYR_FAMILY(Section.FAMILY, "martyrFamily"),
    ONLY_CHILD(Section.FAMILY, "onlyChild"),
    TWO_GIRLS(Section.FAMILY, "twoGirls"),
    MAIN_CAUSE(Section.CAUSES, "mainCause"),
    OTHER_CAUSE_1(Section.CAUSES, "otherCause1"),
    OTHER_CAUSE_2(Section.CAUSES, "otherCause2"),
    CAUSE_NOTE(Section.CAUSES, "causeNote"),
    STATUS(Section.STANDING, "status"),
    EXIT_YEAR(Section.STANDING, "exitYear"),
    PLAN_EXIT_YEAR(Section.STANDING, "planExitYear"),
    RETURN_YEAR(Section.STANDING, "returnYear"),
    RETURN_CAUSE(Section.STANDING, "returnCause"),
    NOT_EXITED_REASON(Section.STANDING, "notExitedReason"),
    NAME(Section.IDENTITY, "name"),
    SEX(Section.IDENTITY, "sex"),
    BIRTH_DATE(Section.IDENTITY, "birthDate"),
    ID_NUMBER(Section.IDENTITY, "idNumber"),
    ID_KIND(Section.IDENTITY, "idKind"),
    MEMBER_NATIONAL_NO(Section.PARTICULARS, "nationalNo"),
    RELATION(Section.PARTICULARS, "relation"),
    ETHNICITY(Section.PARTICULARS, "ethnicity"),
    POLITICS(Section.PARTICULARS, "politics"),
    SOLDIER(Section.PARTICULARS, "soldier"),
    MEMBER_PHONE(Section.PARTICULARS, "phone"),
    IDENTIFIED_ON(Section.PARTICULARS, "identifiedOn"),
    JOINED_ON(Section.MEMBERSHIP, "joinedOn"),
    JOIN_REASON(Section.MEMBERSHIP, "joinReason"),
    LEFT_ON(Section.MEMBERSHIP, "leftOn"),
    LEFT_REASON(Section.MEMBERSHIP, "leftReason"),
    CULTIVATED(Section.LAND, "cultivated"),
    IRRIGATED(Section.LAND, "irrigated"),
    FOREST(Section.LAND, "forest"),
    RETURNED_FOREST(Section.LAND, "returnedForest"),
    ORCHARD(Section.LAND, "orchard"),
    PASTURE(Section.LAND, "pasture"),
    WATER_AREA(Section.LAND, "waterArea"),
    GRAZING_LAND(Section.LIVESTOCK, "grazingLand"),
    PRODUCTION_BUILDING(Section.LIVESTOCK, "productionBuilding"),
    POULTRY(Section.LIVESTOCK, "poultry"),
    CATTLE(Section.LIVESTOCK, "cattle"),
    SHEEP(Section.LIVESTOCK, "sheep"),
    PIGS(Section.LIVESTOCK, "pigs"),
    OTHER_LIVESTOCK(Section.LIVESTOCK, "otherLivestock"),
    COOPERATIVE(Section.INDUSTRY, "cooperative"),
    LEADING_ENTERPRISE(Section.INDUSTRY, "leadingEnterprise"),
    ENTREPRENEUR_LED(Section.INDUSTRY, "entrepreneurLed"),
    PRODUCTION_POWER(Section.UTILITIES, "productionPower"),
    LIVING_POWER(Section.UTILITIES, "livingPower"),
    BROADCAST(Section.UTILITIES, "broadcast"),
    TOILET(Section.UTILITIES, "toilet"),
    FUEL(Section.UTILITIES, "fuel"),
    FUEL_NOTE(Section.UTILITIES, "fuelNote"),
    ROAD_TYPE(Section.ROAD, "roadType"),
    ROAD_DISTANCE(Section.ROAD, "roadDistance"),
    HOUSING_AREA(Section.HOUSING, "housingArea"),
    UNSAFE_HOUSE(Section.HOUSING, "unsafeHouse"),
    HOUSE_GRADE(Section.HOUSING, "houseGrade"),
    HOUSE_STRUCTURE(Section.HOUSING, "houseStructure"),
    HOUSE_APPRAISED_ON(Section.HOUSING, "houseAppraisedOn"),
    HOUSE_REPAIRED_ON(Section.HOUSING, "houseRepairedOn"),
    WATER_SOURCE(Section.WATER, "waterSource"),
    WATER_DIFFICULT(Section.WATER, "waterDifficult"),
    WATER_SAFE(Section.WATER, "waterSafe"),
    WATER_LITRES(Section.WATER, "waterLitres"),
    WATER_MINUTES(Section.WATER, "waterMinutes"),
    WATER_QUALITY_OK(Section.WATER, "waterQualityOk"),
    WATER_GUARANTEE_PCT(Section.WATER, "waterGuaranteePct"),
    RELOCATION_WISH(Section.RELOCATION, "relocationWish"),
    RELOCATION_SUBJECT(Section.RELOCATION, "relocationSubject"),
    RELOCATION_KIND(Section.RELOCATION, "relocationKind"),
    RESETTLEMENT(Section.RELOCATION, "resettlement"),
    RESETTLEMENT_PLACE(Section.RELOCATION, "resettlementPlace"),
    MOVED_IN_ON(Section.RELOCATION, "movedInOn"),
    OLD_HOUSE_CLEARED(Section.RELOCATION, "oldHouseCleared"),
    INCOME_WAGE(Section.INCOME, "wage"),
    INCOME_BUSINESS(Section.INCOME, "business"),
    INCOME_PROPERTY(Section.INCOME, "property"),
    INCOME_TRANSFER(Section.INCOME, "transfer"),
    INCOME_EXPENSE(Section.INCOME, "expense"),
    INCOME_GROSS(Section.INCOME, "gross"),
    INCOME_NET(Section.INCOME, "net"),
    INCOME_PER_CAPITA(Section.INCOME, "perCapita"),
    EDUCATION(Section.SCHOOLING, "education"),
    SCHOOL(Section.SCHOOLING, "school"),
    DROPOUT_REASON(Section.SCHOOLING, "dropoutReason"),
    MANDARIN(Section.SCHOOLING, "mandarin"),
    HEALTH(Section.HEALTH, "conditions"),
    LABOUR(Section.WORK, "labour"),
    WORK_AREA(Section.WORK, "workArea"),
    WORK_PLACE(Section.WORK, "workPlace"),
    WORK_MONTHS(Section.WORK, "workMonths"),
    EMPLOYER(Section.WORK, "employer"),
    JOB_TYPE(Section.WORK, "jobType"),
    PUBLIC_POST(Section.WORK, "publicPost"),
    POST_MONTHS(Section.WORK, "postMonths"),
    MEDICAL_RESIDENT(Section.INSURANCE, "medicalResident"),
    MEDICAL_EMPLOYEE(Section.INSURANCE, "medicalEmployee"),
    SERIOUS_ILLNESS(Section.INSURANCE, "seriousIllness"),
    PENSION(Section.INSURANCE, "pension"),
    PENSION_EMPLOYEE(Section.INSURANCE, "pensionEmployee"),
    COMMERCIAL_MEDICAL(Section.INSURANCE, "commercialMedical"),
    ACCIDENT_SUBSIDY(Section.INSURANCE, "accidentSubsidy"),
    DIBAO(Section.BENEFITS, "dibao"),
    TEKUN(Section.BENEFITS, "tekun");

    private static final Map<String, Field> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Field::key, field -> field));

    private final Section section;
    private final String component;

    Field(Section section, String component) {
        this.section = section;
        this.component = component;
    }

    public Section section() {
        return section;
    }

    /** Name of the component in the record of its section. */
    public String component() {
        return component;
    }

    /** The name in forms, message keys and findings: {@code housing.unsafeHouse}. */
    public String key() {
        return section.key() + "." + component;
    }

    public static Set<Field> all() {
        return EnumSet.allOf(Field.class);
    }

    public static Optional<Field> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
