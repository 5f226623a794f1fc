package org.jiandang.evidence;

import java.io.InputStream;

/** The store of files, outside the web's folders. */
public interface EvidenceFiles {

    /**
     * Takes a file in: its kind is read from its content, a picture is drawn anew without what the camera wrote into it, and the same bytes are
     * kept once.
     *
     * @throws EvidenceRefused when the content is not a JPEG, PNG or PDF within the limits
     */
    StoredFile keep(byte[] content);

    /** Refuses what {@link #keep} would refuse, and keeps nothing. */
    void mustFit(byte[] content);

    /** The bytes of a stored file. */
    InputStream open(StoredFile file);
}
