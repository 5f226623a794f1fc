package org.jiandang.account;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.secret.PasswordHash;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the demonstration: one per role, two different persons for village and township, all with the same password. Made only by the
 * start in demonstration mode.
 */
@Service
@Transactional
public class DemoAccounts {

    private static final String BY = "demo";

    /** How long the invented people have held their roles: longer than the story goes back. */
    private static final Duration IN_OFFICE = Duration.ofDays(3650);

    private final Accounts accounts;
    private final AccountOpening opening;
    private final PasswordHash hashes;
    private final Clock clock;

    DemoAccounts(Accounts accounts, AccountOpening opening, PasswordHash hashes, Clock clock) {
        this.accounts = accounts;
        this.opening = opening;
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * A demonstration log-in.
     *
     * @param login the log-in
     * @param name an invented person
     * @param role the role
     * @param area its area
     */
    public record DemoLogin(String login, String name, Role role, Jurisdiction area) {}

    /** The log-ins for a village: its cadres, and the offices above it. */
    public static List<DemoLogin> around(RegionCode village) {
        String code = village.value();
        Map<String, DemoLogin> all = new LinkedHashMap<>();
        add(all, "cun1", "示例·村经办甲", Role.VILLAGE_CADRE, code);
        add(all, "cun2", "示例·村经办乙", Role.VILLAGE_CADRE, code);
        add(all, "zhen1", "示例·乡镇审核甲", Role.TOWNSHIP_REVIEWER, code.substring(0, 9));
        add(all, "zhen2", "示例·乡镇审核乙", Role.TOWNSHIP_REVIEWER, code.substring(0, 9));
        add(all, "xian", "示例·旗县审定", Role.COUNTY_OFFICE, code.substring(0, 6));
        add(all, "meng", "示例·盟市", Role.PREFECTURE_OFFICE, code.substring(0, 4));
        add(all, "zizhiqu", "示例·自治区", Role.REGION_OFFICE, code.substring(0, 2));
        add(all, "zizhiqu2", "示例·自治区乙", Role.REGION_OFFICE, code.substring(0, 2));
        add(all, "shenji", "示例·审计", Role.AUDITOR, code.substring(0, 6));
        add(all, "sysadmin", "示例·系统管理", Role.SYSTEM_ADMIN, code.substring(0, 2));
        add(all, "secadmin", "示例·安全管理", Role.SECURITY_ADMIN, code.substring(0, 2));
        add(all, "secadmin2", "示例·安全管理乙", Role.SECURITY_ADMIN, code.substring(0, 2));
        add(all, "auditadmin", "示例·审计管理", Role.AUDIT_ADMIN, code.substring(0, 2));
        return new ArrayList<>(all.values());
    }

    /** Creates those that are missing and gives all of them the password. */
    public void provide(List<DemoLogin> logins, String password) {
        String hash = hashes.hash(password);
        for (DemoLogin login : logins) {
            if (accounts.existsByLogin(login.login())) {
                reset(login.login(), hash);
            } else {
                opening.open(
                        new CreateAccount(login.login(), login.name(), null, null, null),
                        login.role(),
                        login.area(),
                        BY,
                        hash,
                        clock.instant().minus(IN_OFFICE));
            }
        }
    }

    /** Who signs in with a log-in of the demonstration. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(String login) {
        return accounts.find(login).flatMap(account -> account.actorAt(clock.instant()));
    }

    private void reset(String login, String hash) {
        accounts.find(login)
                .filter(account -> account.state() == AccountState.ACTIVE)
                .ifPresent(account -> {
                    account.choosePassword(hash, java.time.Instant.EPOCH);
                    accounts.save(account);
                });
    }

    private static void add(Map<String, DemoLogin> all, String login, String name, Role role, String area) {
        all.put(login, new DemoLogin(login, name, role, new Jurisdiction(area)));
    }
}
