/**
 * The pages of households: the search list, the card with its sections, guided entry, drafts, history, changes and the list of doubts. Forms are
 * text by field; one place reads them into the sections' records.
 */
@NullMarked
package org.jiandang.web.household;

import org.jspecify.annotations.NullMarked;
