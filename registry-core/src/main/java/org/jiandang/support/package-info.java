/**
 * Who stands by a household and what is done for it (帮扶): the officers responsible, their pairings with households, and the measures taken. Owns
 * the tables and the rules V073, V076 and V077. May use policy, procedure, evidence and household.
 */
@NullMarked
package org.jiandang.support;

import org.jspecify.annotations.NullMarked;
