/**
 * What lesson 07 measures over many seeds: estimators for hard choices, and two small tasks whose
 * right key is known. It may import the core up to {@code attention.train}. Start reading at {@link
 * attention.study.TwoShelves}, then {@link attention.study.Estimator}.
 */
@NullMarked
package attention.study;

import org.jspecify.annotations.NullMarked;
