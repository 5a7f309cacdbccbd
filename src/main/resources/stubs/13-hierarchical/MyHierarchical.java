import attention.exercise.HierarchicalContract;
import attention.exercise.Layer;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise Hierarchical · lesson 13 · notebooks/13-hierarchical.ipynb
 *
 * <p>Two levels: the words of a sentence become one row, the rows of all
 * sentences one document.
 */
public class MyHierarchical implements HierarchicalContract {
    /**
     * Reads a document in two levels.
     *
     * @param sentences a matrix for each sentence, (words × d); they
     *     differ in length
     * @param wordPooling wordPooling.output(words) makes one row of many,
     *     (words × d) → (1 × d)
     * @param sentencePooling the same for the rows of all sentences,
     *     (sentences × d) → (1 × dOut)
     * @return the document, (1 × dOut)
     */
    @Override
    public Matrix document(
            Matrix[] sentences, Layer wordPooling, Layer sentencePooling) {
        // New of Matrix: a.below(b) puts b under a.
        // TODO 1: one row for each sentence.
        // TODO 2: the rows of all sentences below one another, in their
        //         order.
        // TODO 3: one row of these.
        throw new Todo("read the sentences, then the document");
    }
}
