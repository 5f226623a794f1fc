/**
 * The demonstration's register: invented households of one county with three years behind them and cases in every stage, made through the
 * application's own services under a moving clock. Its port is {@link org.jiandang.demo.DemoMarks}; it may use every feature, and nothing but
 * the start uses it.
 */
@NullMarked
package org.jiandang.demo.story;

import org.jspecify.annotations.NullMarked;
