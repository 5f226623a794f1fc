package org.jiandang.web.household;

import java.util.List;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Reads the bank account of a household, which stands with the contact and is kept sealed. */
public final class AccountForm {

    private static final String FIELD = "contact.account";

    private AccountForm() {}

    /** The account; none when nothing was typed or it is no account, which the faults tell. */
    public static @Nullable BankAccount read(Typing typing, List<FieldFault> faults) {
        try {
            return typing.isBlank(FIELD) ? null : BankAccount.of(typing.text(FIELD));
        } catch (InvalidValue wrong) {
            faults.add(new FieldFault(FIELD, wrong.key(), wrong.arguments()));
            return null;
        }
    }
}
