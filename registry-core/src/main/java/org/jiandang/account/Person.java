package org.jiandang.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A real person on the staff. */
@Entity
@Table(name = "person")
class Person implements Persistable<String> {

    @Id
    private String code;

    private String name;

    private @Nullable String organisation;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Transient
    private boolean fresh;

    @NullUnmarked
    protected Person() {}

    Person(String code, String name, @Nullable String organisation, Instant createdAt) {
        this.code = code;
        this.name = name;
        this.organisation = organisation;
        this.createdAt = createdAt;
        this.fresh = true;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    @Override
    public String getId() {
        return code;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
