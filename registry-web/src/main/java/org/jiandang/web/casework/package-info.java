/**
 * The work of cases: the queue on the first page, the lists of entries and exits, the page of a case with what stops it and the forms of its
 * steps, and its papers. Appraisals, notices, objections and announcements have pages of their own and are linked to.
 */
@NullMarked
package org.jiandang.web.casework;

import org.jspecify.annotations.NullMarked;
