/**
 * How long what is known of people is kept, and what they may ask for: requests to read, copy, correct and delete with their day and answer; the
 * yearly proposal of what is past its time, released by a second person. Works through ports only.
 */
@NullMarked
package org.jiandang.retention;

import org.jspecify.annotations.NullMarked;
