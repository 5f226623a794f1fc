/**
 * A household goes to another county (跨旗县迁移) in two steps: the old county releases it, the new one accepts it under a new number, or sends it back.
 * Until then it stays where it is, closed to other changes. Owns both sides' records and the port across the border between areas.
 */
@NullMarked
package org.jiandang.change.transfer;

import org.jspecify.annotations.NullMarked;
