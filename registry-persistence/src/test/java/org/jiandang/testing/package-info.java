/**
 * Support for tests against a real database: one server for the whole test run, a migrated database in every Spring context, and
 * actors to act as. Published as the test-jar of registry-persistence.
 */
@NullMarked
package org.jiandang.testing;

import org.jspecify.annotations.NullMarked;
