package attention.model;

import attention.exercise.AlignmentModel;
import attention.exercise.BahdanauScoreContract;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * {@code vᵀ tanh(W_k state + W_q query)} for every state of a sentence, W_k · state computed once
 * and not at each step — Bahdanau et al. 2015, section A.1.2. The numbers are those of {@link
 * attention.score.Additive}.
 *
 * @param wq W_q, (h × dQuery)
 * @param wk W_k, (h × dState)
 * @param v a row, (1 × h)
 * @param rule how the score is computed, such as {@link #ADDITIVE}
 */
public record BahdanauScore(Parameter wq, Parameter wk, Parameter v, BahdanauScoreContract rule)
        implements Model {
    /** The score as it was published. */
    public static final BahdanauScoreContract ADDITIVE = new Published();

    /** By the usual rule. */
    public BahdanauScore(Parameter wq, Parameter wk, Parameter v) {
        this(wq, wk, v, ADDITIVE);
    }

    /** Rows N(0, 1/how many numbers they meet). */
    public static BahdanauScore random(
            String name, int dQuery, int dState, int hidden, RandomGenerator random) {
        return new BahdanauScore(
                transposed(name + ".wq", hidden, dQuery, random),
                transposed(name + ".wk", hidden, dState, random),
                transposed(name + ".v", 1, hidden, random));
    }

    private static Parameter transposed(String name, int rows, int cols, RandomGenerator random) {
        return new Parameter(name, Start.fanIn().of(cols, rows, random).transpose());
    }

    /** The same parameters under another rule, such as one that a learner wrote. */
    public BahdanauScore with(BahdanauScoreContract other) {
        return new BahdanauScore(wq, wk, v, other);
    }

    /** The score over the states of one sentence, (n × dState), which are prepared here. */
    public AlignmentModel over(Matrix states) {
        return over(states, 1);
    }

    /**
     * The score over the states of several sentences of one length: of a query for each of them,
     * (sentences × dQuery), it makes a row of scores for each, −∞ at the words of the others.
     *
     * @param states those of the first sentence, then those of the next one, (sentences · n ×
     *     dState)
     */
    AlignmentModel over(Matrix states, int sentences) {
        Matrix prepared = rule.prepare(states, wk.value()); // (sentences · n × h)
        return (queries, annotations) -> {
            if (sentences == 1) {
                return rule.scores(queries, prepared, wq.value(), v.value());
            }
            Matrix scores =
                    rule == ADDITIVE
                            ? column(queries, prepared, wq.value(), v.value())
                            : oneByOne(queries, prepared);
            return Sentences.apart(scores, sentences);
        };
    }

    /** A rule for one query is asked once for each sentence. */
    private Matrix oneByOne(Matrix queries, Matrix prepared) {
        List<Matrix> columns = new ArrayList<>();
        for (int i = 0; i < queries.rows(); i++) {
            Matrix states = Sentences.only(i, prepared, queries.rows());
            Matrix query = queries.rowRange(i, i + 1);
            columns.add(rule.scores(query, states, wq.value(), v.value()).transpose());
        }
        return Sentences.pile(columns);
    }

    /** Each query meets the states of its own sentence: (sentences · n × 1). */
    private static Matrix column(Matrix queries, Matrix prepared, Matrix wq, Matrix v) {
        Matrix asked = queries.timesTransposed(wq); // (sentences × h)
        int n = prepared.rows() / queries.rows();
        return prepared.plus(Sentences.repeated(asked, n)).tanh().timesTransposed(v);
    }

    private static final class Published implements BahdanauScoreContract {
        @Override
        public Matrix prepare(Matrix states, Matrix wk) {
            return states.timesTransposed(wk); // (n × h)
        }

        @Override
        public Matrix scores(Matrix query, Matrix prepared, Matrix wq, Matrix v) {
            Matrix asked = query.timesTransposed(wq); // (1 × h)
            return v.timesTransposed(prepared.plusRow(asked).tanh()); // (1 × n)
        }

        @Override
        public String toString() {
            return "additive";
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(wq, wk, v);
    }
}
