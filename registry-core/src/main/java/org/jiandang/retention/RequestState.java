package org.jiandang.retention;

/** What became of a request. */
public enum RequestState {
    OPEN,
    GRANTED,
    PARTLY,
    REFUSED
}
