/**
 * What the learner has reached, kept in {@code .workbook/progress.json}, and what comes next. It
 * may import {@link attention.check}, {@link attention.workbook.home} and Gson. Start reading at
 * {@link attention.workbook.progress.Progress}.
 */
@NullMarked
package attention.workbook.progress;

import org.jspecify.annotations.NullMarked;
