/** The demonstration's support: who stands by the home village's households, what is done for them, who needs particular care. May use both. */
@NullMarked
package org.jiandang.demo.support;

import org.jspecify.annotations.NullMarked;
