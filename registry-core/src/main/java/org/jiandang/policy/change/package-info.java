/**
 * Changes to policy in the running registry: a region is put under a profile, a county raises a line. Uses the profiles.
 */
@NullMarked
package org.jiandang.policy.change;

import org.jspecify.annotations.NullMarked;
