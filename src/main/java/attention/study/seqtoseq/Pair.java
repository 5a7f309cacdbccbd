package attention.study.seqtoseq;

import attention.matrix.Matrix;
import java.util.List;

/**
 * A text, what is to be written for it, and where each of the written words comes from.
 *
 * @param source the words, or characters, that are read
 * @param target those that are written, without a sign for the end
 * @param links for each written word the places that it comes from, counted from 0; none where no
 *     place is right
 */
public record Pair(List<String> source, List<String> target, List<List<Integer>> links) {
    public Pair {
        source = List.copyOf(source);
        target = List.copyOf(target);
        links = List.copyOf(links);
    }

    /** The known alignment as a map: a row for each written word, 1 where it comes from. */
    public Matrix alignment() {
        return Matrix.generate(
                target.size(), source.size(), (t, j) -> links.get(t).contains(j) ? 1 : 0);
    }

    /** The source as one text. */
    public String text(String between) {
        return String.join(between, source);
    }
}
