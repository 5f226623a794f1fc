/**
 * The PostgreSQL server that comes with the registry, for a machine that has none: its files, its log-ins, its start after a crash.
 * Not used when a database is given by {@code spring.datasource.url}.
 */
@NullMarked
package org.jiandang.persistence.embedded;

import org.jspecify.annotations.NullMarked;
