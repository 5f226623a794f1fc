package org.jiandang.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The record of changes of keys. */
public interface KeyRotations {

    /** Its number; empty while another is open. */
    Optional<Long> add(KeyKind kind, String reason, KeyRotation.Word asked);

    Optional<KeyRotation> find(long id);

    /** The newest first. */
    List<KeyRotation> latest(int limit);

    /** Confirms one that has been asked for, so that it runs; false when it has moved on. */
    boolean confirm(long id, KeyRotation.Word confirmed);

    /** Moves it on; false when it is not in the state it is to leave. */
    boolean move(long id, RotationState from, RotationState to, Instant at);

    /** Asks the work to stop after its present step. */
    void askToStop(long id);

    boolean isStopAsked(long id);

    /** Adds to what has been done. */
    void count(long id, long done);

    /** Notes how many values do not open and therefore stay under their old key. */
    void unopened(long id, long values);
}
