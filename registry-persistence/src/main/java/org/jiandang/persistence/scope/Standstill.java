package org.jiandang.persistence.scope;

import java.util.Optional;
import org.jiandang.refusal.Refusal;

/** Something without which nobody who works with households may change anything: a record that can be sealed, a clock that can be believed. */
public interface Standstill {

    /** Why nothing may be changed now; empty as a rule. */
    Optional<Refusal> reason();
}
