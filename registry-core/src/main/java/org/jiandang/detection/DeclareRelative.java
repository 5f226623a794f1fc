package org.jiandang.detection;

import org.jiandang.household.value.ResidentId;

/**
 * Declares a near relative of the one who acts.
 *
 * @param name the relative's name
 * @param number the relative's identity number
 * @param post what the declaring person is (职务), empty where not told
 */
public record DeclareRelative(String name, Kinship kinship, ResidentId number, String post) {}
