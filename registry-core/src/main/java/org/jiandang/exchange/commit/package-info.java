/**
 * What a commit writes: rows composed from judged households with their numbers, keys and seals, and the port that moves them into the register
 * in one transaction and takes them back again.
 */
@NullMarked
package org.jiandang.exchange.commit;

import org.jspecify.annotations.NullMarked;
