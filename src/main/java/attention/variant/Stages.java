package attention.variant;

import attention.matrix.Matrix;

/** What attention computes on its way, in this order. */
record Stages(Matrix scaledScores, Matrix maskedScores, Matrix weights, Matrix context) {}
