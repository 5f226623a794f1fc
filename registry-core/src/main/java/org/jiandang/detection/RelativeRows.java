package org.jiandang.detection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Sealed;

/** The declarations of the reader's area. A transaction must be open. */
public interface RelativeRows {

    /** Puts one down; false when the person has declared the same relative already. */
    boolean add(DetectionId id, Actor declaring, DeclareRelative command, Sealed number, LocalDate on);

    Optional<DeclaredRelative> find(DetectionId id);

    /** Those of one person, wherever the reader sees them, the newest first. */
    List<DeclaredRelative> of(String person);

    /** Those that hold in an area, in the order of area and serial, behind a serial. */
    List<DeclaredRelative> inArea(RegionCode area, String afterArea, long afterSerial, int size);

    void end(DetectionId id, LocalDate on, String reason);
}
