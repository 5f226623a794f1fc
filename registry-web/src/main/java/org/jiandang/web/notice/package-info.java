/**
 * The pages of public notices and announcements: preparing a sheet for waiting cases, printing it, posting it with its photograph, and its clock.
 */
@NullMarked
package org.jiandang.web.notice;

import org.jspecify.annotations.NullMarked;
