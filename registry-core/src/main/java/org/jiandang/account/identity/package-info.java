/**
 * Which human a person of the staff is: the identity number, sealed, of which nothing but the blind index is ever compared. One number leads to one
 * person, whatever log-ins there are, so that the separation of duties goes by humans.
 */
@NullMarked
package org.jiandang.account.identity;

import org.jspecify.annotations.NullMarked;
