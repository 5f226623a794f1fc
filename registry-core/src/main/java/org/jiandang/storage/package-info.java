/**
 * What the data lie on: room for files, damage, a full disk. Owns the ports {@link org.jiandang.storage.Room} and {@link org.jiandang.storage.StorageState};
 * uses refusals only, and every package may use it.
 */
@NullMarked
package org.jiandang.storage;

import org.jspecify.annotations.NullMarked;
