import attention.exercise.HierarchicalContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;

/** Each sentence by itself, then all of them. */
public class MyHierarchical implements HierarchicalContract {
    @Override
    public Matrix document(Matrix[] sentences, Layer wordPooling, Layer sentencePooling) {
        Matrix rows = wordPooling.output(sentences[0]); // (1 × d)
        for (int k = 1; k < sentences.length; k++) {
            rows = rows.below(wordPooling.output(sentences[k])); // (k + 1 × d)
        }
        return sentencePooling.output(rows);
    }
}
