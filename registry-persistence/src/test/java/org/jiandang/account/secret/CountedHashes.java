package org.jiandang.account.secret;

import java.util.concurrent.atomic.AtomicInteger;
import org.jiandang.region.Regions;

/** A hash that costs nothing and counts how often its work was done. */
public final class CountedHashes implements PasswordHash {

    private final AtomicInteger checks = new AtomicInteger();

    /** Checks of passwords, pretended ones as well, since the last question. */
    public int checksSinceAsked() {
        return checks.getAndSet(0);
    }

    /** Passwords that are hashed by these. */
    public Passwords passwords(PasswordHistory history, Regions regions) {
        return new Passwords(this, history, regions);
    }

    @Override
    public String hash(String password) {
        return "new:" + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        checks.incrementAndGet();
        return hash.substring(hash.indexOf(':') + 1).equals(password);
    }

    @Override
    public void pretend(String password) {
        checks.incrementAndGet();
    }

    @Override
    public boolean isOutdated(String hash) {
        return hash.startsWith("old:");
    }
}
