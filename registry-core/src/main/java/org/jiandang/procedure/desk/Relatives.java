package org.jiandang.procedure.desk;

import org.jiandang.procedure.CaseRecord;

/** Port: what people on the staff have declared of their near relatives (近亲属备案). */
public interface Relatives {

    /** Whether the person has declared somebody of the household a near relative. */
    boolean isRelative(String person, String countyCode, long householdSerial);

    /** Whether the person has declared to be of the household. */
    boolean isOfHousehold(String person, String countyCode, long householdSerial);

    /** The same of the case's household; of a case without a household never. */
    default boolean isRelative(String person, CaseRecord file) {
        return file.kind().isAboutHousehold()
                && isRelative(person, file.id().countyCode(), file.subject().householdSerial());
    }

    /** The same of the case's household; of a case without a household never. */
    default boolean isOfHousehold(String person, CaseRecord file) {
        return file.kind().isAboutHousehold()
                && isOfHousehold(person, file.id().countyCode(), file.subject().householdSerial());
    }
}
