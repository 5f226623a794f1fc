/**
 * The connections of the application in three pools that cannot starve each other: of pages, of work behind the pages, and of what is done apart
 * while a thread holds a connection already.
 */
@NullMarked
package org.jiandang.persistence.pool;

import org.jspecify.annotations.NullMarked;
