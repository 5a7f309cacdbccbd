package attention.model;

import attention.exercise.MultiHeadContract;
import java.util.List;
import java.util.random.RandomGenerator;

/** What multi-head attention learns: W_q, W_k, W_v and W_o, (dModel × dModel) each. */
record AttentionTables(Parameter wq, Parameter wk, Parameter wv, Parameter wo) implements Model {
    static AttentionTables random(String name, int dModel, RandomGenerator random) {
        return new AttentionTables(
                table(name + ".queries", dModel, random),
                table(name + ".keys", dModel, random),
                table(name + ".values", dModel, random),
                table(name + ".output", dModel, random));
    }

    private static Parameter table(String name, int dModel, RandomGenerator random) {
        return new Parameter(name, Start.fanInAndOut().of(dModel, dModel, random));
    }

    /** As they are now. */
    MultiHeadContract.Parameters now(int headCount) {
        return new MultiHeadContract.Parameters(
                wq.value(), wk.value(), wv.value(), wo.value(), headCount);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(wq, wk, wv, wo);
    }
}
