package org.jiandang.account.identity;

import java.util.Optional;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;

/** The sealed identity numbers of the staff. */
public interface Identities {

    /** Where the number of a person is sealed for, by the person's code; staff belong to no county. */
    static SealedPlace place(String person) {
        return new SealedPlace("person", "000000", Long.parseLong(person.substring(1)), 0, "id_no");
    }

    /** The code of the person who has the number with this blind index. */
    Optional<String> personOf(byte[] index);

    /** The code of the person behind a log-in. */
    Optional<String> personBehind(String login);

    /** Whether the number of the person is on record. */
    boolean has(String person);

    /** Gives a person a number; false, and nothing is changed, when the person has one. */
    boolean add(String person, Sealed number);
}
