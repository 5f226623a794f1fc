/**
 * What a profile can hold: which values the registry asks for, how each is written, what is known of it over time. Uses the profiles.
 */
@NullMarked
package org.jiandang.policy.catalogue;

import org.jspecify.annotations.NullMarked;
