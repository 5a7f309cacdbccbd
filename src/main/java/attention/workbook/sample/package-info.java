/**
 * A made-up class of learners, to try grading with. May import {@code Home} and {@code Exit} of the
 * command line, Commons Compress and the JDK. Start reading at {@link
 * attention.workbook.sample.SampleClass}.
 */
@NullMarked
package attention.workbook.sample;

import org.jspecify.annotations.NullMarked;
