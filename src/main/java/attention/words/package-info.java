/**
 * What the workbook says, outside of Java: one folder of Markdown files for each language. May
 * import {@code matrix}, whose formatter words all numbers. Start reading at {@link
 * attention.words.Words}.
 */
@NullMarked
package attention.words;

import org.jspecify.annotations.NullMarked;
