/**
 * Looks for what people hide (rulebook §10.3, N11): households split before they apply, households that share a phone, an account or an address,
 * households of the staff's declared relatives, one person in two households. Owns the declarations of relatives and the suspicions; a suspicion is
 * a question for a person and is closed with a verdict, a reason and evidence. May use household, procedure and policy.
 */
@NullMarked
package org.jiandang.detection;

import org.jspecify.annotations.NullMarked;
