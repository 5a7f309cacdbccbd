package attention.checks.selfandgeneral;

import attention.exercise.AttentionFunction;
import attention.exercise.CrossAttentionContract.Tables;
import attention.matrix.Matrix;

/**
 * What is asked of self attention or of cross attention: where a text reads itself, the memory is
 * the inputs.
 *
 * @param inputs who asks
 * @param memory who is asked
 * @param tables the three tables
 * @param attention what reads
 */
record Asking(Matrix inputs, Matrix memory, Tables tables, AttentionFunction attention) {
    Matrix queries() {
        return inputs.times(tables.wq());
    }

    Matrix keys() {
        return memory.times(tables.wk());
    }

    Matrix values() {
        return memory.times(tables.wv());
    }

    /** The attention that is given, asked with these. */
    Matrix context(Matrix queries, Matrix keys, Matrix values) {
        return attention.context(queries, keys, values);
    }

    /** The right answer. */
    Matrix context() {
        return context(queries(), keys(), values());
    }

    /** The same with other tables. */
    Asking with(Matrix wq, Matrix wk, Matrix wv) {
        return new Asking(inputs, memory, new Tables(wq, wk, wv), attention);
    }

    /** The same with another memory. */
    Asking of(Matrix otherMemory) {
        return new Asking(inputs, otherMemory, tables, attention);
    }
}
