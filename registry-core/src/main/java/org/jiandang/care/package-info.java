/**
 * People who need particular care (特殊群体): children, women and old people left behind, the disabled, orphans, children nobody in fact cares for,
 * children in hardship, people who work in towns. Derived from the cards where they can be, confirmed by a person, kept with their guardianship and
 * what happens to them. May use policy and household.
 */
@NullMarked
package org.jiandang.care;

import org.jspecify.annotations.NullMarked;
