/**
 * Tests of the lesson pipeline, and of the lessons themselves. They may use everything. Start
 * reading at {@link attention.workbook.lesson.LessonParserTest}.
 */
@NullMarked
package attention.workbook.lesson;

import org.jspecify.annotations.NullMarked;
