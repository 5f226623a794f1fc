package org.jiandang.household.rule;

import org.jiandang.policy.Clause;

/** Where the rules of this book are written. */
final class Clauses {

    static final Clause RESIDENT_ID = Clause.of("GB 11643-1999");
    static final Clause DISABILITY_CARD = new Clause("中华人民共和国残疾人证管理办法", "证号编码");
    static final Clause RELATION = Clause.of("GB/T 4761");
    /** Explanation of the items of the registration form issued with the work plan of 2014. */
    static final Clause FORM = new Clause("国开办发〔2014〕24号", "贫困户登记表指标说明");

    static final Clause DATA_QUALITY = new Clause("建档立卡数据质量核查规则", "");
    static final Clause AUDIT = new Clause("扶贫审计大数据比对", "");
    static final Clause INCOME = new Clause("国开办发〔2014〕24号", "农民人均纯收入计算");
    /** Consequences of the form's own logic, not printed anywhere. */
    static final Clause LOGIC = new Clause("本系统校验规则", "");

    private Clauses() {}
}
