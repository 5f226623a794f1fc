/**
 * Room for files: whether a folder's volume may still take in uploads and exports. Owns the port {@link org.jiandang.storage.Room} and its refusal;
 * uses refusals only, and every package may use it.
 */
@NullMarked
package org.jiandang.storage;

import org.jspecify.annotations.NullMarked;
