/**
 * What lessons measure over many seeds: how a comparison of readers is trained, stored and summed
 * up, and the one of lesson 07, estimators for hard choices. It may import the core up to {@code
 * attention.train}; the tasks of later lessons stand in packages below it. Start reading at {@link
 * attention.study.Experiment}, then {@link attention.study.TwoShelves}.
 */
@NullMarked
package attention.study;

import org.jspecify.annotations.NullMarked;
