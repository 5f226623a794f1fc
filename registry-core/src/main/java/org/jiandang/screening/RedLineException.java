package org.jiandang.screening;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The lawful exceptions for which a suspected red line is lifted (rulebook §5.3); each belongs to certain lines. */
public enum RedLineException {
    /** 灾后重建 */
    REBUILT_AFTER_DISASTER(RedLine.N1),
    /** 拆迁安置 */
    DEMOLITION(RedLine.N1),
    /** 两居房等保障性住房 */
    WELFARE_HOUSING(RedLine.N1),
    /** 继承房产 */
    INHERITED_PROPERTY(RedLine.N1, RedLine.N6),
    /** 残疾代步车 */
    DISABILITY_VEHICLE(RedLine.N2),
    /** 工作用车：a vehicle that belongs to the employer or by which the household earns its living */
    WORKING_VEHICLE(RedLine.N2),
    /** 已报废、注销或转让 */
    SCRAPPED_OR_SOLD(RedLine.N2, RedLine.N6),
    /** 公益性岗位、临时聘用 */
    TEMPORARY_POST(RedLine.N3),
    /** 已离职、退出任职 */
    LEFT_THE_POST(RedLine.N3, RedLine.N5),
    /** 已注销公司 */
    DISSOLVED_COMPANY(RedLine.N4),
    /** 被他人冒用身份登记 */
    NAME_MISUSED(RedLine.N2, RedLine.N4),
    /** 仅为合作社一般社员 */
    ORDINARY_COOPERATIVE_MEMBER(RedLine.N4),
    /** 经专项复核符合条件的村干部 */
    SPECIAL_REVIEW(RedLine.N5),
    /** 外出务工、就学，可电话或走访核实 */
    AWAY_FOR_WORK_OR_SCHOOL(RedLine.N7),
    /** 公费或资助留学、他人代缴保险 */
    PAID_BY_OTHERS(RedLine.N8),
    /** 已改正 */
    REFORMED(RedLine.N9),
    /** 已作出合理解释并经核实 */
    EXPLAINED(RedLine.N10),
    /** 分户另有正当理由，老人已妥善赡养 */
    ELDERS_CARED_FOR(RedLine.N11),
    /** 返贫 */
    RELAPSED(RedLine.N12),
    /** 比对数据有误：同名、号码错误、信息过期 */
    DATA_MISTAKEN(RedLine.values()),
    /** 其他，理由中写明 */
    OTHER(RedLine.values());

    private final Set<RedLine> lines;

    RedLineException(RedLine... lines) {
        this.lines = EnumSet.copyOf(List.of(lines));
    }

    /** Whether a hit of the line may be lifted for it. */
    public boolean lifts(RedLine line) {
        return lines.contains(line);
    }

    /** The exceptions of a line, in their order. */
    public static List<RedLineException> of(RedLine line) {
        return Stream.of(values()).filter(exception -> exception.lifts(line)).toList();
    }
}
