package org.jiandang.support.code;

/** What an officer is beside standing by households: 是否第一书记, 工作队队长, 驻村队员. */
public enum OfficerPost {
    /** 第一书记 */
    FIRST_SECRETARY,
    /** 工作队队长 */
    TEAM_LEADER,
    /** 驻村队员 */
    TEAM_MEMBER
}
