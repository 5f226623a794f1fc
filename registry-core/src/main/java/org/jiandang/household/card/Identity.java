package org.jiandang.household.card;

import java.time.LocalDate;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Who a member is. The number is stored sealed, so an entity holds its parts and not this record.
 *
 * @param name Name (姓名)
 * @param sex Sex (性别)
 * @param birthDate Birth date (出生日期)
 * @param idNumber Number of the document (证件号码)
 */
public record Identity(
        @Nullable PersonName name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable IdNumber idNumber) {

    /** Nothing known. */
    public static final Identity UNKNOWN = new Identity(null, null, null, null);
}
