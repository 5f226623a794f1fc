package org.jiandang.web.error;

import java.util.Optional;
import org.jiandang.storage.StorageState;
import org.jiandang.storage.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How a failure is answered that comes of what the data lie on.
 *
 * @param status with which status
 * @param key the sentence that says what is wrong and what to do
 */
record StorageFailure(HttpStatus status, String key) {

    /** Sees whether a failure is one. */
    @Component
    static class Sight {

        private final StorageState storage;

        Sight(StorageState storage) {
            this.storage = storage;
        }

        Optional<StorageFailure> of(Exception failure) {
            return storage.behind(failure)
                    .map(trouble -> new StorageFailure(
                            trouble == Trouble.DATABASE_FULL
                                    ? HttpStatus.INSUFFICIENT_STORAGE
                                    : HttpStatus.INTERNAL_SERVER_ERROR,
                            "storage.trouble." + trouble));
        }
    }
}
