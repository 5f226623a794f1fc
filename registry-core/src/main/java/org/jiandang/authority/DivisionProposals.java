package org.jiandang.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jiandang.account.Actor;
import org.jiandang.region.RegionList;

/** Port: proposed lists of divisions. */
public interface DivisionProposals {

    /** Adds a proposal and gives its number; none when another one for the same divisions waits. */
    OptionalLong add(String fileName, byte[] file, LocalDate edition, RegionList list, String reason, Actor proposing);

    Optional<DivisionProposal> find(long serial);

    /** The file, for whoever decides and applies; locked against others until the running transaction ends. None once it is done with. */
    Optional<byte[]> file(long serial);

    /** Those about an area, the newest first; at most so many. */
    List<DivisionProposal> latest(String areaPrefix, int limit);

    /** Writes down a decision about one that stands at a state; false when it stands elsewhere. */
    boolean decide(long serial, DivisionState from, DivisionState to, String note, Actor deciding);

    /** Writes down that it was applied; false when it was not released. */
    boolean applied(long serial, Actor applying);
}
