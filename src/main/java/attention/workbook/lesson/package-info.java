/**
 * The lesson pipeline: a lesson's text is read here and turned into a notebook, a JShell script and
 * a walk through the terminal. It may import everything below {@code attention.workbook}, Gson,
 * picocli and the JDK's JShell. Start reading at {@link attention.workbook.lesson.LessonParser}.
 */
@NullMarked
package attention.workbook.lesson;

import org.jspecify.annotations.NullMarked;
