package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 13: words become sentences, sentences a document — Yang et al. 2016, figure 2. */
@FunctionalInterface
public interface HierarchicalContract {
    /**
     * Reads a document in two levels.
     *
     * @param sentences a matrix for each sentence, (words × d); sentences differ in length
     * @param wordPooling makes one row of the words of a sentence, (words × d) → (1 × d)
     * @param sentencePooling makes one row of the rows of all sentences, (sentences × d) → (1 ×
     *     dOut)
     * @return the document, (1 × dOut)
     */
    Matrix document(Matrix[] sentences, Layer wordPooling, Layer sentencePooling);
}
