/**
 * Backup of a registry with its own database server, while it runs or stands still, its check, and putting it back. A program of its own beside the
 * application ({@code bin/backup}, {@code bin/restore}): it uses nothing of it but the places of its files. A database of the operator's own is backed up with
 * its own tools.
 */
@NullMarked
package org.jiandang.persistence.backup;

import org.jspecify.annotations.NullMarked;
