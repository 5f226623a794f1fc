package org.jiandang.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.secret.OneTimeCode;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A log-in of a person. It works when the person has chosen a password and a grant holds. */
@Entity
@Table(name = "account")
class Account {

    @Id
    private String login;

    @Column(updatable = false)
    private @Nullable String skeleton;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person", updatable = false)
    private Person person;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Column(name = "password_changed_at")
    private @Nullable Instant passwordChangedAt;

    @Column(name = "code_hash")
    private @Nullable String codeHash;

    @Column(name = "code_until")
    private @Nullable Instant codeUntil;

    @Column(name = "last_sign_in_at")
    private @Nullable Instant lastSignInAt;

    /** Written by the store of second factors. */
    @Column(name = "second_factor_at", insertable = false, updatable = false)
    private @Nullable Instant secondFactorAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL)
    @OrderBy("id.no")
    private List<Grant> grants = new ArrayList<>();

    @NullUnmarked
    protected Account() {}

    Account(String login, String skeleton, Person person, String createdBy, Instant now) {
        this.login = login;
        this.skeleton = skeleton;
        this.person = person;
        this.state = AccountState.CREATED;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    String login() {
        return login;
    }

    Person person() {
        return person;
    }

    AccountState state() {
        return state;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    Optional<Grant> grantAt(Instant moment) {
        return grants.stream().filter(grant -> grant.holdsAt(moment)).findFirst();
    }

    /** Who acts through this account now; nobody when it may not be used. */
    Optional<Actor> actorAt(Instant moment) {
        if (state != AccountState.ACTIVE || passwordHash == null) {
            return Optional.empty();
        }
        return grantAt(moment)
                .map(grant -> new Actor(person.code(), login, person.name(), grant.role(), grant.jurisdiction()));
    }

    void grant(Role role, Jurisdiction area, Instant now, String by) {
        grant(role, area, now, by, null, null);
    }

    void grant(Role role, Jurisdiction area, Instant now, String by, @Nullable Long proposal, @Nullable Instant until) {
        endGrant(now, by);
        grants.add(new Grant(this, grants.size() + 1, role, area, now, by, proposal, until));
    }

    void endGrant(Instant now, String by) {
        grantAt(now).ifPresent(grant -> grant.end(now, by));
    }

    void disable() {
        state = AccountState.DISABLED;
        codeHash = null;
        codeUntil = null;
    }

    /** Asks the person to choose a password with a one-time code; the old password ends at once. */
    void awaitPassword(String hashOfCode, Instant until) {
        state = AccountState.CREATED;
        passwordHash = null;
        codeHash = hashOfCode;
        codeUntil = until;
    }

    boolean accepts(String hashOfCode, Instant now) {
        return state == AccountState.CREATED
                && codeHash != null
                && codeUntil != null
                && now.isBefore(codeUntil)
                && OneTimeCode.same(codeHash, hashOfCode);
    }

    void choosePassword(String hash, Instant now) {
        state = AccountState.ACTIVE;
        passwordHash = hash;
        passwordChangedAt = now;
        codeHash = null;
        codeUntil = null;
    }

    /** The same password, hashed with the parameters of today: it is no newer than it was. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    void signedIn(Instant now) {
        lastSignInAt = now;
    }

    AccountView view(Instant now) {
        Grant grant = grantAt(now).orElse(null);
        return new AccountView(
                login,
                person.code(),
                person.name(),
                person.organisation(),
                state,
                grant == null ? null : grant.role(),
                grant == null ? null : grant.jurisdiction(),
                lastSignInAt,
                secondFactorAt,
                createdBy,
                createdAt,
                grants.stream().map(Grant::line).toList());
    }
}
