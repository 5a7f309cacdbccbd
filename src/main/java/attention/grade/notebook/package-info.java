/**
 * Reads the answers in a notebook by one rule, which holds at home, where {@code check} takes a
 * notebook, and in a class, where {@code grade} does. Outputs are skipped, not kept: they may be
 * many times as large as all text. May import {@code attention.grade}, {@code check} and Gson;
 * start reading at {@link attention.grade.notebook.NotebookAnswers}.
 */
@NullMarked
package attention.grade.notebook;

import org.jspecify.annotations.NullMarked;
