/**
 * Tests of attention.grade.notebook. Not null-marked: JUnit sets fields, and a null fails a test
 * anyway.
 */
@NullUnmarked
package attention.grade.notebook;

import org.jspecify.annotations.NullUnmarked;
