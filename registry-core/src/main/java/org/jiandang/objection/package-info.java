/**
 * Objections (异议) to entries of a public notice: recorded by staff, name optional; an objection stops that entry's clock and its case only. Once
 * settled for the household a new full notice runs. May use notice, screening, evidence, procedure, policy, account, serial and refusal.
 */
@NullMarked
package org.jiandang.objection;

import org.jspecify.annotations.NullMarked;
