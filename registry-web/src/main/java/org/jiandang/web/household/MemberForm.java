package org.jiandang.web.household;

import java.util.List;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Benefits;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Insurance;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Particulars;
import org.jiandang.household.card.Schooling;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Work;
import org.jiandang.household.value.IdNumber;

/** Reads all sections of one member. */
public final class MemberForm {

    private MemberForm() {}

    /** The member; where a text is no value the section is taken as unknown and the fault is told. */
    public static MemberCard read(int no, Typing typing, List<FieldFault> faults) {
        return new MemberCard(
                no,
                told(part(Identity.class, Section.IDENTITY, typing, faults)),
                part(Particulars.class, Section.PARTICULARS, typing, faults),
                Membership.UNKNOWN,
                part(Schooling.class, Section.SCHOOLING, typing, faults),
                part(Health.class, Section.HEALTH, typing, faults),
                part(Work.class, Section.WORK, typing, faults),
                part(Insurance.class, Section.INSURANCE, typing, faults),
                part(Benefits.class, Section.BENEFITS, typing, faults));
    }

    private static <R extends Record> R part(Class<R> type, Section section, Typing typing, List<FieldFault> faults) {
        return type.cast(SectionForm.readOrUnknown(section, typing, faults));
    }

    /** What the number says need not be typed; what is typed all the same stays, so that a rule can tell the difference. */
    private static Identity told(Identity typed) {
        IdNumber number = typed.idNumber();
        return number == null
                ? typed
                : new Identity(
                        typed.name(),
                        typed.sex() != null ? typed.sex() : number.sex(),
                        typed.birthDate() != null ? typed.birthDate() : number.birthDate(),
                        number);
    }
}
