package org.jiandang.appraisal;

/**
 * Who may vote, who came, and how the vote was taken.
 *
 * @param entitled 应到
 * @param present 实到
 * @param secretBallot whether the vote was secret, else by hand
 * @param comparisonRead whether the results of the data comparison were read out
 * @param signInSerial serial of the photograph of the sign-in sheet
 */
public record Attendance(int entitled, int present, boolean secretBallot, boolean comparisonRead, long signInSerial) {}
