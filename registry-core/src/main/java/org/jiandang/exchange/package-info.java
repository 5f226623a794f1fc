/**
 * Bulk in: workbooks and lists in the formats of the field become households. Owns the formats, the reading of rows into households, the
 * judging by the registry's own rules, the batch with its outcome, its commit and its undo. Files and SQL stand behind ports. May use the
 * facts, rules and values of household, the rule machinery of policy, region, account, job, vault and audit; never a repository.
 */
@NullMarked
package org.jiandang.exchange;

import org.jspecify.annotations.NullMarked;
