/**
 * Keeps the queue of long work in PostgreSQL and runs it: db-scheduler decides when and on which node, the table {@code job} says how far it
 * is. May use account and job of the core.
 */
@NullMarked
package org.jiandang.persistence.job;

import org.jspecify.annotations.NullMarked;
