/**
 * The numbers of lesson 19: what attention, recurrent layers and convolutions cost, counted, and
 * what they keep of a first input, measured. It may import the core up to {@code attention.train},
 * and how studies are run. Start reading at {@link attention.study.threeadvantages.CountedLayer}.
 */
@NullMarked
package attention.study.threeadvantages;

import org.jspecify.annotations.NullMarked;
