/** The demonstration's rules at work: a roster of deaths with a hit, and a replay of all decisions. May use rosters and replay. */
@NullMarked
package org.jiandang.demo.rules;

import org.jspecify.annotations.NullMarked;
