package org.jiandang.ledger;

/**
 * The head of a ledger's sheet: a title with the words of the area and the year, the reporting unit (填报单位), the day of reporting (填报时间)
 * and the units of its figures.
 *
 * @param title message key of the ledger's name
 * @param units message key of the unit note, as 单位：户、人、元
 */
public record Heading(String title, String units) {}
