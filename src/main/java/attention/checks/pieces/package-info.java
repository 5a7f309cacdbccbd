/**
 * What checks and their wrong answers in all lessons are made of. May import the core. Start
 * reading at {@link attention.checks.pieces.Vectors}.
 */
@NullMarked
package attention.checks.pieces;

import org.jspecify.annotations.NullMarked;
