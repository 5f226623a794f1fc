/**
 * What the register gives out once: household numbers, a person's one registration under a sealed document, the acceptance of a submit. Owns the ports; the database
 * keeps the promises. May use region and vault.
 */
@NullMarked
package org.jiandang.household.registration;

import org.jspecify.annotations.NullMarked;
