package org.jiandang.persistence.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.change.PolicyRecords;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The profiles over the tables {@code profile}, {@code profile_parameter} and {@code profile_region}. */
@Component
class PolicyTable implements Policies, PolicyRecords {

    private static final String SYSTEM = "SYSTEM";
    private static final int KEPT = 4_000;

    private final JdbcClient jdbc;
    private final Regions regions;
    private final Stamps stamps;
    private final PolicyRows rows;
    private final ReferenceTrail trail;
    private final Stamped<PolicySnapshot> policy;
    private final Map<String, PolicyProfile> profiles = new ConcurrentHashMap<>();

    PolicyTable(JdbcClient jdbc, Regions regions, Stamps stamps, PolicyRows rows, ReferenceTrail trail) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.stamps = stamps;
        this.rows = rows;
        this.trail = trail;
        this.policy = new Stamped<>(() -> stamps.current(Stamps.Kind.POLICY), this::read);
    }

    @Override
    public PolicyProfile at(RegionCode region, LocalDate day) {
        PolicySnapshot now = policy.get();
        String profile =
                now.profileOf(region, day).orElseThrow(() -> ParameterMissing.profile(nameOf(region), day.toString()));
        return kept(now, now.version(profile, region, day));
    }

    @Override
    public PolicyProfile version(String version) {
        return kept(policy.get(), PolicyVersion.parse(version));
    }

    @Override
    public void assign(RegionCode region, String profile, LocalDate from) {
        jdbc.sql("""
                        INSERT INTO profile_region (region_prefix, profile_key, valid_from, origin) VALUES (:prefix, :profile, :from, :origin)
                        ON CONFLICT (region_prefix, valid_from, origin) DO UPDATE SET profile_key = excluded.profile_key
                        """)
                .param("prefix", region.prefix())
                .param("profile", profile)
                .param("from", from)
                .param("origin", origin())
                .update();
        trail.changed("ASSIGN_PROFILE", "region:" + region.prefix(), profile + " " + from);
        changed();
    }

    @Override
    public void set(PolicyValue value, LocalDate from, String origin) {
        long revision = changed();
        rows.end(value, from, revision);
        rows.begin(new PolicyRow(value, from, null, origin, revision, null));
    }

    /** The values in memory. */
    PolicySnapshot now() {
        return policy.get();
    }

    /** Reads the tables again at the next question. */
    void expire() {
        policy.expire();
    }

    /** The tables as they are inside the running transaction. */
    PolicySnapshot read() {
        return read(stamps.current(Stamps.Kind.POLICY));
    }

    private long changed() {
        long revision = stamps.next(Stamps.Kind.POLICY);
        AfterCommit.run(this::expire);
        return revision;
    }

    private PolicyProfile kept(PolicySnapshot now, PolicyVersion version) {
        if (profiles.size() > KEPT) {
            profiles.clear();
        }
        return profiles.computeIfAbsent(
                version.toString(),
                text -> new PolicyProfile(version.profile(), text, nameOf(version.region()), now.values(version)));
    }

    private PolicySnapshot read(long revision) {
        Map<String, String> parents = new HashMap<>();
        jdbc.sql("SELECT key, coalesce(parent_key, '') AS parent FROM profile").query(row -> {
            parents.put(row.getString("key"), row.getString("parent"));
        });
        return new PolicySnapshot(
                revision,
                rows.all(),
                Map.copyOf(parents),
                jdbc.sql("SELECT * FROM profile_region")
                        .query((row, no) -> new PolicySnapshot.Assignment(
                                row.getString("region_prefix"),
                                row.getString("profile_key"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getString("origin").equals(ProfileLoader.SHIPPED)))
                        .list());
    }

    private String nameOf(String prefix) {
        return prefix.isEmpty() ? "" : nameOf(RegionCode.ofPrefix(prefix));
    }

    String nameOf(RegionCode region) {
        return regions.find(region).map(Region::name).orElseGet(region::value);
    }

    private static String origin() {
        return Acting.current().map(Actor::account).orElse(SYSTEM);
    }
}
