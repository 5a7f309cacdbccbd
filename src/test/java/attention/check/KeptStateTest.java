package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.exercise.AttentionFunction;
import attention.exercise.MultiHeadContract;
import attention.matrix.Matrix;
import attention.variant.MergeHeads;
import attention.variant.SplitHeads;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is right of a new object and wrong of one that was asked before is kept in a field. */
class KeptStateTest {
    private static final String KEPT = "kept-from-call-to-call";

    /** The heads of all calls go into one list. */
    static class HeadsInAField implements MultiHeadContract {
        private final List<Matrix> heads = new ArrayList<>();

        @Override
        public Matrix output(
                Matrix queries,
                Matrix keys,
                Matrix values,
                Parameters p,
                AttentionFunction attention) {
            Matrix[] q = SplitHeads.heads(queries.times(p.wq()), p.headCount());
            Matrix[] k = SplitHeads.heads(keys.times(p.wk()), p.headCount());
            Matrix[] v = SplitHeads.heads(values.times(p.wv()), p.headCount());
            for (int h = 0; h < p.headCount(); h++) {
                heads.add(attention.context(q[h], k[h], v[h]));
            }
            return MergeHeads.joined(heads.toArray(Matrix[]::new)).times(p.wo());
        }
    }

    /** The first tables serve for all calls. */
    static class TablesInAField implements MultiHeadContract {
        private final List<Parameters> tables = new ArrayList<>();

        @Override
        public Matrix output(
                Matrix queries,
                Matrix keys,
                Matrix values,
                Parameters p,
                AttentionFunction attention) {
            tables.add(p);
            return new HeadsInAField().output(queries, keys, values, tables.get(0), attention);
        }
    }

    @Test
    void heads_of_earlier_calls_are_told_as_kept() {
        Verdict verdict = Checker.object("MultiHead", new HeadsInAField());
        assertEquals(KEPT, verdict.mistake().orElse(""), verdict::text);
        String text = verdict.text().replaceAll("\\s+", " ");
        assertTrue(text.contains("new object of your class is right here"), text);
    }

    @Test
    void tables_of_an_earlier_call_are_told_as_kept() {
        Verdict verdict = Checker.object("MultiHead", new TablesInAField());
        assertEquals(KEPT, verdict.mistake().orElse(""), verdict::text);
    }

    @Test
    void the_same_in_a_box() {
        String source =
                """
                import attention.exercise.*;
                import attention.matrix.Matrix;
                import java.util.*;

                public class MyMultiHead implements MultiHeadContract {
                    private Matrix joined;

                    public Matrix output(
                            Matrix q, Matrix k, Matrix v, Parameters p, AttentionFunction a) {
                        for (int h = 0; h < p.headCount(); h++) {
                            Matrix head = a.context(
                                    cut(q.times(p.wq()), h, p), cut(k.times(p.wk()), h, p),
                                    cut(v.times(p.wv()), h, p));
                            joined = joined == null ? head : joined.beside(head);
                        }
                        return joined.times(p.wo());
                    }

                    Matrix cut(Matrix all, int h, Parameters p) {
                        int width = all.cols() / p.headCount();
                        return all.colRange(h * width, (h + 1) * width);
                    }
                }
                """;
        Verdict verdict = Checker.source("MultiHead", source);
        assertEquals(KEPT, verdict.mistake().orElse(""), verdict::text);
        String local =
                source.replace("    private Matrix joined;\n", "")
                        .replace("for (int h", "Matrix joined = null;\n        for (int h");
        Verdict mended = Checker.source("MultiHead", local);
        assertEquals(Status.PASS, mended.status(), mended::text);
    }

    @Test
    void sizes_in_the_message_of_an_exception_are_evidence() {
        MultiHeadContract oneHead =
                (q, k, v, p, a) -> {
                    int width = p.wv().cols() / p.headCount();
                    Matrix head =
                            a.context(
                                    q.times(p.wq()).colRange(0, width),
                                    k.times(p.wk()).colRange(0, width),
                                    v.times(p.wv()).colRange(0, width));
                    return head.times(p.wo());
                };
        Verdict verdict = Checker.object("MultiHead", oneHead);
        assertEquals("one-head-meets-the-output-table", verdict.mistake().orElse(""));
        String text = verdict.text().replaceAll("\\s+", " ");
        assertTrue(text.contains("Cannot multiply (4 × 2) by (6 × 6)"), text);
        assertTrue(text.contains("as wide as one head"), text);

        MultiHeadContract otherSizes =
                (q, k, v, p, a) -> q.times(p.wq()).colRange(0, 3).times(p.wo());
        Verdict other = Checker.object("MultiHead", otherSizes);
        assertNotEquals("one-head-meets-the-output-table", other.mistake().orElse(""));
    }
}
