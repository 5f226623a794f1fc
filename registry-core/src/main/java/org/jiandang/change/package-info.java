/**
 * Changes of a registered household (动态变更): facts that a decision rested on, and what happens to its members. The village proposes, the township
 * confirms; confirmed, the change is applied under the household's own rules. Owns the request, its step table and the reckoning of relations to a new
 * head. May use household, procedure, policy, vault, audit and serial.
 */
@NullMarked
package org.jiandang.change;

import org.jspecify.annotations.NullMarked;
