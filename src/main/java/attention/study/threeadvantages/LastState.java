package attention.study.threeadvantages;

import attention.matrix.Matrix;
import attention.model.Model;

/** Reads texts of one length, and has one row for each at its end. */
interface LastState extends Model {
    /**
     * What is there after the last word.
     *
     * @param words for each place the words of all texts, (texts × width)
     * @return (texts × width)
     */
    Matrix after(Matrix... words);
}
