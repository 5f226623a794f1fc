/**
 * What the steps of a case leave on paper: visits by two verifiers with the items they checked, the household's signatures, announcements. Owns
 * these records and decides nothing. May use evidence, procedure, policy, account, region and refusal.
 */
@NullMarked
package org.jiandang.fieldwork;

import org.jspecify.annotations.NullMarked;
