/**
 * Tests of attention.grade.intake. Not null-marked: JUnit sets fields, and a null fails a test
 * anyway.
 */
@NullUnmarked
package attention.grade.intake;

import org.jspecify.annotations.NullUnmarked;
