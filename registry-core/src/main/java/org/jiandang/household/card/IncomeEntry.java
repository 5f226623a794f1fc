package org.jiandang.household.card;

import org.jiandang.household.value.Money;

/**
 * One line of the income statement.
 *
 * @param amount   yuan in the income year, not negative
 * @param realised whether the money has come in; expected income never carries an exit
 */
public record IncomeEntry(Money amount, boolean realised) {}
