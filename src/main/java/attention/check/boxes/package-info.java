/**
 * Reaches a learner's object, in this process or in a throw-away one that can be killed, and keeps
 * the limits of time, memory and walls. Knows no exercise and gives no verdict: what it hands back
 * are observations. May import {@code box}, {@code words} and {@link attention.check.source}. Start
 * reading at {@link Caller}, then {@link Box}.
 */
@NullMarked
package attention.check.boxes;

import org.jspecify.annotations.NullMarked;
