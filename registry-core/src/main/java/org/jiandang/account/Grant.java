package org.jiandang.account;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A role in an area for a period. It ends, it is never changed or deleted. */
@Entity
@Table(name = "account_grant")
class Grant {

    @EmbeddedId
    private GrantId id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "login", insertable = false, updatable = false)
    private Account account;

    @Column(updatable = false)
    private String person;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(updatable = false)
    private String jurisdiction;

    @Column(name = "valid_from", updatable = false)
    private Instant validFrom;

    @Column(name = "valid_to")
    private @Nullable Instant validTo;

    @Column(name = "granted_by", updatable = false)
    private String grantedBy;

    @Column(updatable = false)
    private @Nullable Long proposal;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @NullUnmarked
    protected Grant() {}

    Grant(
            Account account,
            int no,
            Role role,
            Jurisdiction jurisdiction,
            Instant from,
            String grantedBy,
            @Nullable Long proposal,
            @Nullable Instant until) {
        this.id = new GrantId(account.login(), no);
        this.account = account;
        this.person = account.person().code();
        this.role = role;
        this.jurisdiction = jurisdiction.prefix();
        this.validFrom = from;
        this.grantedBy = grantedBy;
        this.proposal = proposal;
        this.validTo = until;
    }

    Role role() {
        return role;
    }

    Jurisdiction jurisdiction() {
        return new Jurisdiction(jurisdiction);
    }

    boolean holdsAt(Instant moment) {
        return !moment.isBefore(validFrom) && (validTo == null || moment.isBefore(validTo));
    }

    void end(Instant moment, String by) {
        validTo = moment;
        endedBy = by;
    }

    AccountView.GrantLine line() {
        return new AccountView.GrantLine(role, jurisdiction(), validFrom, validTo, grantedBy);
    }
}
