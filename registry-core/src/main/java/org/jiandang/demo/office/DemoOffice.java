package org.jiandang.demo.office;

import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.GrantRole;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.audit.Alarms;
import org.jiandang.authority.GrantDesk;
import org.jiandang.keys.KeyDesk;
import org.jiandang.keys.KeyKind;
import org.jiandang.keys.KeyRotationRefused;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** Acts as the administrators who sign in; where there are none, nothing is made. */
@Component
public class DemoOffice {

    private final DemoAccounts accounts;
    private final GrantDesk grants;
    private final KeyDesk keys;
    private final Alarms alarms;

    DemoOffice(DemoAccounts accounts, GrantDesk grants, KeyDesk keys, Alarms alarms) {
        this.accounts = accounts;
        this.grants = grants;
        this.keys = keys;
        this.alarms = alarms;
    }

    /** The data keys are changed while there is next to nothing to seal anew; the work is a job. */
    public void changeKeys() {
        ask("示例：每年更换一次").ifPresent(change -> as("secadmin", () -> keys.confirm(change)));
    }

    /** Another change waits for the second administrator. */
    public void askForKeys() {
        ask("示例：经办人员调离，更换一次");
    }

    private Optional<Long> ask(String why) {
        return accounts.actor("sysadmin")
                .flatMap(actor -> Acting.as(actor, () -> {
                    try {
                        return Optional.of(keys.ask(KeyKind.DATA, why));
                    } catch (KeyRotationRefused oneIsOpen) {
                        return Optional.<Long>empty();
                    }
                }));
    }

    /** The prefecture proposes that the second cadre goes to another village; a security administrator has to release it. */
    public void proposeRole(RegionCode village) {
        as(
                "meng",
                () -> grants.propose(
                        new GrantRole("cun2", Role.VILLAGE_CADRE, new Jurisdiction(village.value())),
                        null,
                        "示例：村干部轮岗"));
    }

    /** The second cadre has opened nearly as many households as a day allows. */
    public void raiseAlarm() {
        as("cun2", () -> alarms.raise(Alarms.Kind.MASS_READING_NEAR, "DETAIL", "240/300"));
    }

    private void as(String login, Runnable work) {
        Optional<Actor> actor = accounts.actor(login);
        actor.ifPresent(one -> Acting.as(one, () -> {
            work.run();
            return null;
        }));
    }
}
