package org.jiandang.web.oversight;

import java.util.Set;
import org.jiandang.storage.StorageState;
import org.jiandang.storage.Trouble;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The registry is not well while its data are damaged, not archived, or have no room. */
@Component("storage")
class StorageHealth implements HealthIndicator {

    private final StorageState storage;

    StorageHealth(StorageState storage) {
        this.storage = storage;
    }

    @Override
    public Health health() {
        Set<Trouble> troubles = storage.troubles();
        return (troubles.isEmpty() ? Health.up() : Health.down())
                .withDetail("troubles", troubles)
                .build();
    }
}
