/**
 * Short texts of symbols that a Transformer rewrites: the trainings of lesson 18. Start reading at
 * {@link attention.study.transformer.Rewriting}.
 */
@NullMarked
package attention.study.transformer;

import org.jspecify.annotations.NullMarked;
