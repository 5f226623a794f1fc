package org.jiandang.persistence.reference;

import java.time.LocalDate;

/**
 * By what the same values can be read again: the profile, the county it was narrowed to, the day, and the revision of that time.
 *
 * @param profile the profile's key
 * @param region the leading digits of the region, six at most
 * @param day the day the values were in force
 * @param revision the newest revision when they were read
 */
record PolicyVersion(String profile, String region, LocalDate day, long revision) {

    static PolicyVersion parse(String text) {
        String[] parts = text.split("@", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a version of a profile: " + text);
        }
        return new PolicyVersion(parts[0], parts[1], LocalDate.parse(parts[2]), Long.parseLong(parts[3]));
    }

    @Override
    public String toString() {
        return profile + "@" + region + "@" + day + "@" + revision;
    }
}
