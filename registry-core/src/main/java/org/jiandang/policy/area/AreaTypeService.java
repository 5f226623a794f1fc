package org.jiandang.policy.area;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.policy.line.AreaType;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which regions farm and which herd. Decisions of before keep the type they were judged by: it stands in their facts. */
@Service
public class AreaTypeService {

    private static final Set<Role> OFFICES = EnumSet.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);

    private final AreaTypes types;
    private final Audit audit;

    AreaTypeService(AreaTypes types, Audit audit) {
        this.types = types;
        this.audit = audit;
    }

    /** What holds in the region, its own or from above. */
    @Transactional(readOnly = true)
    public Optional<AreaTypeSet> of(RegionCode region) {
        return types.of(region);
    }

    /** The same for several regions; one without is left out. */
    @Transactional(readOnly = true)
    public Map<RegionCode, AreaTypeSet> of(List<RegionCode> regions) {
        return types.of(regions);
    }

    /** Everything that was ever set for the region itself, newest first. */
    @Transactional(readOnly = true)
    public List<AreaTypeSet> past(RegionCode region) {
        return types.past(region);
    }

    /**
     * Sets the type of a region of the actor's area, and so of everything under it that has none of its own.
     *
     * @param document the office's document
     */
    @Transactional
    public void set(RegionCode region, AreaType type, String document) {
        Actor actor = Acting.require();
        actor.mustReach(region);
        if (!OFFICES.contains(actor.role())) {
            throw new AreaTypeRefused(AreaTypeRefused.Reason.ROLE);
        }
        if (type == AreaType.ANY) {
            throw new AreaTypeRefused(AreaTypeRefused.Reason.NEITHER);
        }
        if (document.isBlank()) {
            throw new AreaTypeRefused(AreaTypeRefused.Reason.NO_DOCUMENT);
        }
        types.add(region, type, document.strip(), actor);
        audit.record(AuditEvent.done("SET_AREA_TYPE", "region:" + region, type + " " + document.strip()));
    }

    /** Whether the actor may set types in the region. */
    public boolean maySet(Actor actor, RegionCode region) {
        return OFFICES.contains(actor.role()) && actor.jurisdiction().contains(region);
    }
}
