/**
 * A household goes to another county (跨旗县迁移) in two steps: the old county releases it, the new one accepts it under a new number, or sends it back.
 * Over the border of a prefecture or region the offices above confirm in between. Until it is accepted it stays where it is, closed to other changes.
 * Owns both sides' records and the ports across the border between areas.
 */
@NullMarked
package org.jiandang.change.transfer;

import org.jspecify.annotations.NullMarked;
