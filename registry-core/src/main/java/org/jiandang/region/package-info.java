/**
 * Where things are: the twelve-digit region codes, their five levels, the directory of regions with their life spans, and the words a region
 * uses for its own levels and households. Uses no other package of the registry.
 */
@NullMarked
package org.jiandang.region;

import org.jspecify.annotations.NullMarked;
