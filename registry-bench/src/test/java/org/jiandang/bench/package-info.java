/** How fast the registry is, each figure beside a yardstick measured in the same run. In no default build. */
package org.jiandang.bench;
