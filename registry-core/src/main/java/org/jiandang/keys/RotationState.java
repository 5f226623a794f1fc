package org.jiandang.keys;

/** Where a change of keys stands; the last two are final. */
public enum RotationState {
    ASKED,
    RUNNING,
    STOPPED,
    DONE,
    WITHDRAWN
}
