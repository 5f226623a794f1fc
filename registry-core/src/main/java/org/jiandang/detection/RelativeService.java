package org.jiandang.detection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.policy.RegistryClock;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of near relatives (近亲属备案): everybody who works on cases declares their own, and withdraws only their own. */
@Service
public class RelativeService {

    private static final Set<Role> WORKERS = EnumSet.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);
    private static final int MOST = 100;

    private final RelativeRows rows;
    private final Vault vault;
    private final Serials serials;
    private final Audit audit;
    private final RegistryClock clock;

    RelativeService(RelativeRows rows, Vault vault, Serials serials, Audit audit, RegistryClock clock) {
        this.rows = rows;
        this.vault = vault;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Declares a relative of the one who acts; one declared already is refused. */
    @Transactional
    public DetectionId declare(DeclareRelative command) {
        Actor actor = mustWork();
        if (command.name().isBlank()) {
            throw new DetectionRefused("relative.name");
        }
        DetectionId id = new DetectionId(actor.jurisdiction().region().countyCode(), serials.next("detection"));
        SealedPlace place = new SealedPlace("declared_relative", id.countyCode(), id.serial(), 0, "id_no");
        byte[] cipher = vault.seal(command.number().value(), place).cipher();
        byte[] index = vault.index(command.number().personKey());
        if (!rows.add(id, actor, command, new Sealed(cipher, index), clock.today())) {
            throw new DetectionRefused("relative.twice", command.name());
        }
        audit.record(AuditEvent.done(
                "DECLARE_RELATIVE", "relative:" + id, command.kinship().name()));
        return id;
    }

    /** Withdraws a declaration of the one who acts; it stays on record. */
    @Transactional
    public void end(DetectionId id, String reason) {
        Actor actor = mustWork();
        DeclaredRelative declared = rows.find(id).orElseThrow(() -> new NotFound("relative", id));
        if (!declared.person().equals(actor.person())) {
            throw new DetectionRefused("relative.another", declared.personName());
        }
        if (declared.endedOn() != null) {
            throw new DetectionRefused("relative.ended");
        }
        if (reason.isBlank()) {
            throw new DetectionRefused("reason");
        }
        rows.end(id, clock.today(), reason.strip());
        audit.record(AuditEvent.done("END_RELATIVE", "relative:" + id));
    }

    /** The declarations of the one who acts, the newest first. */
    @Transactional(readOnly = true)
    public List<DeclaredRelative> mine() {
        return rows.of(Acting.require().person());
    }

    /** The declarations that hold in an area; the last of a page begins the next. */
    @Transactional(readOnly = true)
    public List<DeclaredRelative> inArea(RegionCode area, @Nullable DetectionId after, int size) {
        Acting.require().mustReach(area);
        DeclaredRelative last = after == null ? null : rows.find(after).orElse(null);
        return rows.inArea(
                area,
                last == null ? "" : last.area().value(),
                last == null ? 0 : last.id().serial(),
                Math.min(size, MOST));
    }

    private static Actor mustWork() {
        Actor actor = Acting.require();
        if (!WORKERS.contains(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }
}
