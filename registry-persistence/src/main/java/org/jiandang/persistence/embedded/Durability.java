package org.jiandang.persistence.embedded;

import java.util.Map;

/** What a crash may cost. The library starts servers that lose data; a registry's must not. */
public enum Durability {
    /** Nothing that was acknowledged is lost. */
    FULL(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on")),
    /** For tests: fast, and thrown away after a crash. */
    NONE(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));

    private final Map<String, String> settings;

    Durability(Map<String, String> settings) {
        this.settings = settings;
    }

    Map<String, String> settings() {
        return settings;
    }
}
