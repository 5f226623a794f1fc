/**
 * Whether a region farms or herds, set by an office from a document: Inner Mongolia had its own lines for each. Uses regions, accounts and the audit
 * record.
 */
@NullMarked
package org.jiandang.policy.area;

import org.jspecify.annotations.NullMarked;
