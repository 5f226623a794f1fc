/**
 * What the registry demands of the data of a household (rulebook §13.1–13.7): the facts the rules see and one chapter for each part of the
 * rulebook. Rules are pure; the same ones serve the form, the import of a county and the yearly re-check. Uses the card, its values and code
 * lists, and policy.
 */
@NullMarked
package org.jiandang.household.rule;

import org.jspecify.annotations.NullMarked;
