/**
 * The trainings of lesson 12: what two heads can and one cannot, heads at equal parameters, and
 * what becomes of heads that are split without exchanging. It may import the core up to {@code
 * attention.train}, and how studies are run. Start reading at {@link
 * attention.study.multihead.HeadExperiments}, then {@link
 * attention.study.multihead.BookDifference}.
 */
@NullMarked
package attention.study.multihead;

import org.jspecify.annotations.NullMarked;
