/**
 * Faults (group X of the catalogue of attacks): the application as a process of its own, killed, stopped or starved in the middle of its work, and what
 * the registry says and holds afterwards. The tests stand in the profile {@code fault}.
 */
@NullMarked
package org.jiandang.web.fault;

import org.jspecify.annotations.NullMarked;
