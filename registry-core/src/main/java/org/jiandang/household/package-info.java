/**
 * Households, their members and their years: what the registry holds of a family and who may write it. Owns the aggregate, its services, commands
 * and views; findings about its data, drafts and search stand in the packages below. May use region, account, policy, vault, audit and serial.
 */
@NullMarked
package org.jiandang.household;

import org.jspecify.annotations.NullMarked;
