/**
 * The store of evidence files: a folder outside the web's reach, files named by their hash, pictures drawn anew, so that nothing a camera or an
 * attacker wrote beside the picture is kept.
 */
@NullMarked
package org.jiandang.persistence.files;

import org.jspecify.annotations.NullMarked;
