package org.jiandang.household.card;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.PhoneConverter;
import org.jspecify.annotations.Nullable;

/**
 * How the household is reached and paid. The account number (银行账号) is not here: it is stored sealed beside.
 *
 * @param groupName Villagers' group or hamlet (所在组)
 * @param address Address (家庭住址)
 * @param phone Telephone (联系电话)
 * @param bankName Name of the bank (开户银行)
 */
@Embeddable
public record Contact(
        @Nullable String groupName,
        @Nullable String address,
        @Convert(converter = PhoneConverter.class) @Nullable Phone phone,
        @Nullable String bankName) {

    /** Nothing known. */
    public static final Contact UNKNOWN = new Contact(null, null, null, null);
}
