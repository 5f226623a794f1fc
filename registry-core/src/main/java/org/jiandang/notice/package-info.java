/**
 * Public notices (公示): one sheet for one village and step with many entries, its posting and its days. Owns sheets and entries and posts the
 * cases on them. An entry has no field for identity number, phone, account or health. May use evidence, procedure, policy, account, region,
 * serial and refusal.
 */
@NullMarked
package org.jiandang.notice;

import org.jspecify.annotations.NullMarked;
