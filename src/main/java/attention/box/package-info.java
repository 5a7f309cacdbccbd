/**
 * The throw-away process in which a learner's class is compiled and called: {@link Runner} is its
 * main class, {@link Frames} what crosses the pipe, {@link Witness} what is noted about each call.
 * {@link Kind} says what can cross it. Imports the JDK and {@code Matrix} alone (the contracts are
 * found by name), because it is in the API jar and must stay small enough to be read before it is
 * trusted. Start reading at {@link Runner}.
 */
@NullMarked
package attention.box;

import org.jspecify.annotations.NullMarked;
