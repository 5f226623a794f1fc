/**
 * Clues (线索) that a household may fall: reported by anybody through the public form, recorded by cadres, found by screening. Each is followed by a
 * case, joined to a household that is dealt with already, or answered with a reason. May use what monitoring may use.
 */
@NullMarked
package org.jiandang.monitoring.clue;

import org.jspecify.annotations.NullMarked;
