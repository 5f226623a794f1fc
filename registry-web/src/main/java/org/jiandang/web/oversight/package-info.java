/**
 * The pages of those who watch over the others: search in the record of acts, who read what and what for, alarms, the chain of seals. And what every
 * page leaves in that record when it shows households.
 */
@NullMarked
package org.jiandang.web.oversight;

import org.jspecify.annotations.NullMarked;
