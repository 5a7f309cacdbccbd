/**
 * How well a query matches a key: one small interface, which nearly all keep pair by pair, and one
 * file for each score function of the literature. It may import {@code attention.matrix}. Start
 * reading at {@link attention.score.ScoreFunction}, then {@link attention.score.DotProduct}.
 */
@NullMarked
package attention.score;

import org.jspecify.annotations.NullMarked;
