/** Pages of people who need particular care: counts that add up, lists, one person, and what the card of a household shows of them. */
@NullMarked
package org.jiandang.web.care;

import org.jspecify.annotations.NullMarked;
