package attention.matrix;

import java.util.List;

/**
 * How a result was made from its operands: what the tape remembers. An operation is added without
 * touching {@link Matrix}: compute its numbers, and hand them with their operation and operands to
 * {@link Matrix#operation}.
 *
 * @param name what a reader of the ledger sees, for example {@code softmax}
 * @param rules one backward rule for each operand, in their order; none where there is no gradient
 * @param arithmetic writes every product and sum of the result, for the ledger
 */
public record Operation(String name, List<Rule> rules, Arithmetic arithmetic) {
    /**
     * The backward rule of one operand: the gradient of the loss with respect to that operand, in
     * the operand's shape. None of the matrices that it is given records anything.
     */
    @FunctionalInterface
    public interface Rule {
        /**
         * The gradient with respect to one operand.
         *
         * @param upstream the gradient of the loss with respect to the result, in its shape
         * @param result what the operation gave
         * @param operands what it was given
         */
        Matrix gradient(Matrix upstream, Matrix result, Matrix[] operands);
    }

    /** The arithmetic of a result, cell by cell, in the order in which a person would do it. */
    @FunctionalInterface
    public interface Arithmetic {
        /** Writes the calculations of a result. */
        void write(Lines lines, Matrix result, Matrix[] operands);
    }

    /** Where an operation writes its arithmetic; rows and columns are counted from 0. */
    public interface Lines {
        /** A calculation for one cell of the result, such as {@code 1 · 3}, and what it gives. */
        void cell(int i, int j, String calculation, double result);

        /** A calculation for a whole row of the result, such as the sum of its exponentials. */
        void row(int i, String calculation, double result);
    }

    /** An operation whose numbers only move, so that there is no arithmetic to show. */
    public static Operation of(String name, Rule... rules) {
        return new Operation(name, List.of(rules), (lines, result, operands) -> {});
    }

    /** The same operation, with its arithmetic for the ledger. */
    public Operation showing(Arithmetic shown) {
        return new Operation(name, rules, shown);
    }
}
