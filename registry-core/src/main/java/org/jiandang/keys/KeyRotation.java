package org.jiandang.keys;

import java.time.Instant;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * A change of keys.
 *
 * @param reason why, in the words of whoever asked
 * @param confirmed the second person's word, which begins it
 * @param prepared whether the new data keys have been made, so that going on makes no newer ones
 * @param done values sealed or hashed anew so far
 * @param unopened values that do not open and stay under their old key
 */
public record KeyRotation(
        long id,
        KeyKind kind,
        RotationState state,
        String reason,
        Word asked,
        @Nullable Word confirmed,
        boolean prepared,
        long done,
        long unopened,
        @Nullable Instant endedAt) {

    /** Who said it, as what and when. */
    public record Word(String person, String name, Role role, Instant at) {

        static Word of(Actor actor, Instant at) {
            return new Word(actor.person(), actor.name(), actor.role(), at);
        }
    }
}
