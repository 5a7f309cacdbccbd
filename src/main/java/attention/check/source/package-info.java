/**
 * What learners wrote, as text and as compiled classes: any usual encoding is read, the compiler's
 * errors are told in plain words, and what an answer may not use is found. May import {@code box},
 * {@code matrix} and {@code words}. Start reading at {@link LearnerSource}.
 */
@NullMarked
package attention.check.source;

import org.jspecify.annotations.NullMarked;
