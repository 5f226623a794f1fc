/**
 * Changes to policy in the running registry: a region is put under a profile; a value is proposed by one person, released by another and holds from
 * its day on. Uses the profiles and their catalogue.
 */
@NullMarked
package org.jiandang.policy.change;

import org.jspecify.annotations.NullMarked;
