/**
 * Household exit (脱贫退出): its step table, its conditions (两不愁三保障, safe water, income of realised sources, the household's signature) and
 * the desk for the steps that are its own. May use household, screening, fieldwork, evidence, procedure, policy, account and refusal.
 */
@NullMarked
package org.jiandang.exit;

import org.jspecify.annotations.NullMarked;
