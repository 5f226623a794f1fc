package org.jiandang.procedure.desk;

import org.jiandang.procedure.CaseRecord;

/** Port: what people on the staff have declared of their near relatives (近亲属备案). */
public interface Relatives {

    /** Whether the person has declared somebody of the case's household a near relative; of a case without a household never. */
    boolean isRelative(String person, CaseRecord file);

    /** Whether the person has declared to be of the case's household; of a case without a household never. */
    boolean isOfHousehold(String person, CaseRecord file);
}
