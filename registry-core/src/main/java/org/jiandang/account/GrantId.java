package org.jiandang.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The number of a grant in its account. */
@Embeddable
record GrantId(
        @Column(name = "login", updatable = false) String login,
        @Column(name = "no", updatable = false) int no) {}
