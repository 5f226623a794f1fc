package org.jiandang.countyexit;

import java.time.LocalDate;
import java.util.Optional;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.RegionCode;

/** What is kept of the exits of counties, and what the register says of them. */
public interface CountyExitRecords {

    CountyIndicators indicators(RegionCode county, int year);

    /** Writes the assessment of a case down in the place of the one before. */
    void put(CaseRecord file, Assessment assessment);

    Optional<Assessment> assessment(CaseId id);

    void add(CountyExit exit);

    void reported(RegionCode county, LocalDate day);

    Optional<CountyExit> of(RegionCode county);
}
