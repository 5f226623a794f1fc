package org.jiandang.household.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jiandang.household.card.Benefits;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Insurance;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Particulars;
import org.jiandang.household.card.Schooling;
import org.jiandang.household.card.Work;
import org.jiandang.household.code.DropoutReason;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.Ethnicity;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.PoliticalStatus;
import org.jiandang.household.code.Relation;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.household.code.WorkArea;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;
import org.jspecify.annotations.Nullable;

/** A synthetic member in whom every rule holds, to be changed in one point. */
public final class MemberBuilder {

    private int no;
    private @Nullable PersonName name;
    private @Nullable Sex sex;
    private @Nullable LocalDate birthDate;
    private @Nullable IdReading id;
    private @Nullable Relation relation;
    private @Nullable Ethnicity ethnicity = Ethnicity.MONGOL;
    private @Nullable Phone phone = Phone.of("15400000002");
    private Membership membership = Membership.UNKNOWN;
    private @Nullable Education education;
    private @Nullable SchoolStage school;
    private @Nullable DropoutReason dropoutReason;
    private @Nullable Set<HealthCondition> health = Set.of(HealthCondition.HEALTHY);
    private @Nullable LabourCapacity labour;
    private @Nullable WorkArea workArea;
    private @Nullable Integer workMonths = 0;
    private @Nullable String post;
    private @Nullable Integer postMonths;
    private @Nullable Boolean dibao = false;

    private MemberBuilder(int no, String name, Sex sex, LocalDate birthDate, Relation relation) {
        this.no = no;
        this.name = PersonName.of(name);
        this.relation = relation;
        born(birthDate.toString(), sex);
    }

    /** A man of 50. */
    public static MemberBuilder head() {
        return new MemberBuilder(1, "包巴特尔", Sex.M, LocalDate.of(1968, 1, 1), Relation.HEAD).adult();
    }

    /** A woman of 48. */
    public static MemberBuilder spouse() {
        return new MemberBuilder(2, "白玉兰", Sex.F, LocalDate.of(1970, 3, 5), Relation.SPOUSE).adult();
    }

    /** A boy of 10 at primary school. */
    public static MemberBuilder child(int no) {
        MemberBuilder child = new MemberBuilder(
                no, "包小" + "一二三四五六七八九十".charAt(no % 10), Sex.M, LocalDate.of(2008, 2, no % 28 + 1), Relation.SON);
        child.school = SchoolStage.PRIMARY;
        child.labour = LabourCapacity.NONE;
        return child;
    }

    /** Some adult. */
    public static MemberBuilder someone(String name, Relation relation, String birthDate, Sex sex) {
        return new MemberBuilder(1, name, sex, LocalDate.parse(birthDate), relation).adult();
    }

    private MemberBuilder adult() {
        education = Education.PRIMARY;
        school = SchoolStage.NOT_AT_SCHOOL;
        labour = LabourCapacity.ORDINARY;
        return this;
    }

    MemberBuilder numbered(int number) {
        no = number;
        return this;
    }

    /** Sets birth date and sex, and a resident ID that fits them. */
    public MemberBuilder born(String date, Sex as) {
        birthDate = LocalDate.parse(date);
        sex = as;
        String sequence = String.format("%02d", no % 100) + (as == Sex.M ? "1" : "2");
        id = IdReading.of(
                ResidentId.complete("159900" + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence));
        return this;
    }

    /** Keeps the sex. */
    public MemberBuilder born(String date) {
        return born(date, sex == Sex.F ? Sex.F : Sex.M);
    }

    /** With a name that could not be read. */
    public MemberBuilder nameless() {
        name = null;
        return this;
    }

    public MemberBuilder name(String other) {
        name = PersonName.of(other);
        return this;
    }

    public MemberBuilder id(@Nullable String number) {
        id = number == null ? null : IdReading.of(number);
        return this;
    }

    public MemberBuilder fieldSex(@Nullable Sex other) {
        sex = other;
        return this;
    }

    public MemberBuilder fieldBirthDate(@Nullable String date) {
        birthDate = date == null ? null : LocalDate.parse(date);
        return this;
    }

    public MemberBuilder relation(@Nullable Relation other) {
        relation = other;
        return this;
    }

    public MemberBuilder ethnicity(@Nullable Ethnicity other) {
        ethnicity = other;
        return this;
    }

    public MemberBuilder phone(@Nullable String number) {
        phone = number == null ? null : Phone.of(number);
        return this;
    }

    public MemberBuilder left() {
        membership = new Membership(null, null, LocalDate.of(2018, 5, 1), LeaveReason.MARRIAGE);
        return this;
    }

    public MemberBuilder education(@Nullable Education other) {
        education = other;
        return this;
    }

    public MemberBuilder school(@Nullable SchoolStage other) {
        school = other;
        return this;
    }

    public MemberBuilder dropout(DropoutReason reason) {
        dropoutReason = reason;
        return this;
    }

    public MemberBuilder health(HealthCondition... conditions) {
        health = conditions.length == 0 ? null : Set.of(conditions);
        return this;
    }

    public MemberBuilder labour(@Nullable LabourCapacity other) {
        labour = other;
        return this;
    }

    public MemberBuilder working(@Nullable WorkArea area, @Nullable Integer months) {
        workArea = area;
        workMonths = months;
        return this;
    }

    public MemberBuilder post(@Nullable String title, @Nullable Integer months) {
        post = title;
        postMonths = months;
        return this;
    }

    public MemberBuilder dibao() {
        dibao = true;
        return this;
    }

    /** The number, for tests that state it again. */
    public String idNumber() {
        return id == null ? "" : id.typed();
    }

    public MemberFacts facts() {
        return new MemberFacts(
                no,
                name,
                sex,
                birthDate,
                id,
                new Particulars(null, relation, ethnicity, PoliticalStatus.MASSES, false, phone, null),
                membership,
                new Schooling(education, school, dropoutReason, true),
                new Health(health),
                new Work(labour, workArea, null, workMonths, null, null, post, postMonths),
                new Insurance(true, false, true, true, false, null, null),
                new Benefits(dibao, false));
    }
}
