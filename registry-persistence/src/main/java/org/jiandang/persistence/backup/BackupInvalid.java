package org.jiandang.persistence.backup;

import java.io.IOException;

/** The backup is not whole: it broke off, or something of it was lost or altered since. */
public final class BackupInvalid extends IOException {

    private static final long serialVersionUID = 1L;

    BackupInvalid(String reason) {
        super(reason);
    }
}
