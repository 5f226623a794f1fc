package org.jiandang.detection;

import org.jiandang.job.Job;
import org.jiandang.job.JobFailed;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobWork;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** Looks through an area, one kind after the other, each whole or not at all. Run again it opens only what nobody has been asked yet. */
@Component
class DetectionWork implements JobWork {

    static final String KIND = "detection";

    private final Detection detection;

    DetectionWork(Detection detection) {
        this.detection = detection;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A value that the profile does not hold stops its own kind only. */
    private boolean looked(SuspicionKind kind, RegionCode area) {
        try {
            detection.look(kind, area);
            return true;
        } catch (ParameterMissing unknown) {
            return false;
        }
    }

    @Override
    public String run(Job job, JobProgress progress) {
        RegionCode area = RegionCode.of(job.subject());
        SuspicionKind[] kinds = SuspicionKind.values();
        progress.step("detection.looking", kinds.length);
        boolean whole = true;
        for (int i = 0; i < kinds.length; i++) {
            whole &= looked(kinds[i], area);
            progress.at(i + 1L);
        }
        if (!whole) {
            throw new JobFailed("detection.partly");
        }
        return "/suspicions?area=" + area;
    }
}
