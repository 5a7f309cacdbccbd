package attention.exercise;

import attention.matrix.Matrix;

/** A score as an argument: how well a query matches each of the annotations, however it is done. */
@FunctionalInterface
public interface AlignmentModel {
    /**
     * Scores one query against all annotations.
     *
     * @param query such as the state of a decoder, (1 × dS)
     * @param annotations a row for each word that was read, (n × dH)
     * @return one score for each annotation, side by side, (1 × n)
     */
    Matrix scores(Matrix query, Matrix annotations);
}
