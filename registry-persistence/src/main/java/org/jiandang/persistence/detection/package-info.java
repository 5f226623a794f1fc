/** What detection keeps and finds: declared relatives, suspicions, the statements that look for them, attempts to register somebody twice. */
@NullMarked
package org.jiandang.persistence.detection;

import org.jspecify.annotations.NullMarked;
