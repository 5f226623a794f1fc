package org.jiandang.web.ledger;

import java.util.List;
import org.jiandang.web.text.Choice;

/**
 * One filter as the page offers it.
 *
 * @param key name of the parameter
 * @param label its label
 * @param choices what may be chosen; empty for a year that is typed
 */
record FilterField(String key, String label, List<Choice> choices) {}
