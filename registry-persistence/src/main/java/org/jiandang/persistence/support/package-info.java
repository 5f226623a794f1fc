/** Officers, pairings and measures in their tables, and the facts about support of many households. */
@NullMarked
package org.jiandang.persistence.support;

import org.jspecify.annotations.NullMarked;
