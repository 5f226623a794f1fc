package org.jiandang.audit;

import java.util.Optional;

/** Whether the clock of this machine can be believed (consistency rule R19). */
public interface ClockTrust {

    /** Why not, as figures for whoever looks after the machine; empty when it can. */
    Optional<String> doubt();
}
