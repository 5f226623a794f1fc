package org.jiandang.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Key of a step: the request's key flat, then its place in the request. */
@Embeddable
record ChangeStepKey(
        @Column(name = "county_code", updatable = false) String countyCode,
        @Column(name = "change_serial", updatable = false) long changeSerial,
        @Column(name = "no", updatable = false) int no)
        implements Serializable {}
