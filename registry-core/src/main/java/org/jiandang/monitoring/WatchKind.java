package org.jiandang.monitoring;

/** The three kinds of watched household (监测对象类别, rulebook §8). */
public enum WatchKind {
    /** 脱贫不稳定户: had left, and its income lies below the monitoring line. */
    UNSTABLE,
    /** 边缘易致贫户: was never registered, and its income lies below the monitoring line. */
    EDGE,
    /** 突发严重困难户: earns more, but spending it cannot avoid or a fall of income has put its basic life in serious trouble. */
    SUDDEN
}
