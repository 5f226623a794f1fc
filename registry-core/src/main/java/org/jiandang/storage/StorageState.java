package org.jiandang.storage;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the data lie safely. */
public interface StorageState {

    /** What is wrong now, as last looked at. */
    Set<Trouble> troubles();

    /** Whether a failure, or one that caused it, comes of damaged data or a full database; then it is an alarm too. */
    Optional<Trouble> behind(@Nullable Throwable failure);
}
