package org.jiandang.persistence.account;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jiandang.account.secret.PasswordHash;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with 19 MiB, two passes, one lane (the least OWASP advises). At most four at once, so that a flood of sign-ins costs no memory. */
@Component
final class ArgonHash implements PasswordHash {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore queue = new Semaphore(AT_ONCE, true);
    private final String nobody;

    @Autowired
    ArgonHash() {
        this(new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES));
    }

    ArgonHash(Argon2PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobody = hash("nobody has this password");
    }

    @Override
    public String hash(String password) {
        return queued(() -> String.valueOf(encoder.encode(password)));
    }

    @Override
    public boolean matches(String password, String hash) {
        return queued(() -> encoder.matches(password, hash));
    }

    @Override
    public void pretend(String password) {
        matches(password, nobody);
    }

    @Override
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T queued(Supplier<T> work) {
        queue.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            queue.release();
        }
    }
}
