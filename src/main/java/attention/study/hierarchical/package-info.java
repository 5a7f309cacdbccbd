/**
 * The trainings of lesson 13: generated reviews in which one sentence decides, read in one level
 * and in two. It may import the core up to {@code attention.train}, and how studies are run. Start
 * reading at {@link attention.study.hierarchical.AllInAll}.
 */
@NullMarked
package attention.study.hierarchical;

import org.jspecify.annotations.NullMarked;
