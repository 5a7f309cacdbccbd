/**
 * Tests of attention.grade.journal. Not null-marked: JUnit sets fields, and a null fails a test
 * anyway.
 */
@NullUnmarked
package attention.grade.journal;

import org.jspecify.annotations.NullUnmarked;
