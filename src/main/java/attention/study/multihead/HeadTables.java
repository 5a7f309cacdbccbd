package attention.study.multihead;

import attention.exercise.MultiHeadContract;
import attention.matrix.Matrix;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.Start;
import attention.variant.MultiHead;
import java.util.List;
import java.util.random.RandomGenerator;

/** The four learned tables of multi-head attention, all started alike. */
final class HeadTables implements Model {
    private final Parameter wq;
    private final Parameter wk;
    private final Parameter wv;
    private final Parameter wo;

    /** How wide queries, keys, values, all heads together, and outputs are. */
    record Widths(int dQ, int dKey, int dValue, int dModel, int dOut) {}

    /**
     * Tables between these widths.
     *
     * @param start the standard deviation at the start
     */
    HeadTables(Widths d, double start, RandomGenerator random) {
        Start normal = Start.normal(start);
        wq = new Parameter("W_q", normal.of(d.dQ(), d.dModel(), random));
        wk = new Parameter("W_k", normal.of(d.dKey(), d.dModel(), random));
        wv = new Parameter("W_v", normal.of(d.dValue(), d.dModel(), random));
        wo = new Parameter("W_o", normal.of(d.dModel(), d.dOut(), random));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(wq, wk, wv, wo);
    }

    /** What the tables are at the moment. */
    record Now(Matrix wq, Matrix wk, Matrix wv, Matrix wo) {
        MultiHead heads(int headCount) {
            return new MultiHead(wq, wk, wv, wo, headCount);
        }

        MultiHeadContract.Parameters parameters(int headCount) {
            return new MultiHeadContract.Parameters(wq, wk, wv, wo, headCount);
        }
    }

    /** The tables to learn with: what is computed from them is recorded. */
    Now now() {
        return new Now(wq.value(), wk.value(), wv.value(), wo.value());
    }

    /** The tables to look at only. */
    Now frozen() {
        return new Now(
                wq.value().detached(),
                wk.value().detached(),
                wv.value().detached(),
                wo.value().detached());
    }
}
