package attention.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain rule, walked from a result back to the parameters. Kept apart from {@link Matrix}
 * because learner code is compiled and run without it: there, the gradient is the exercise.
 */
final class BackwardPass {
    private BackwardPass() {}

    /** Adds to every matrix that the result was made from its share of the gradient. */
    static void run(Matrix result, Matrix upstream) {
        List<Matrix> order = operandsFirst(result);
        order.forEach(BackwardPass::requireRules);
        receive(recordingOf(result), upstream.detached());
        for (int last = order.size() - 1; last >= 0; last--) {
            passOn(order.get(last));
        }
        order.forEach(matrix -> recordingOf(matrix).drop());
    }

    /**
     * All recorded matrices behind a result, each after the operands that it was made from. A walk
     * with its own stack: a chain of a million operations must not overflow Java's.
     */
    static List<Matrix> operandsFirst(Matrix result) {
        List<Matrix> order = new ArrayList<>();
        Deque<Matrix> path = new ArrayDeque<>();
        recordingOf(result).visited = true;
        path.push(result);
        for (Matrix top = path.peek(); top != null; top = path.peek()) {
            Recording recording = recordingOf(top);
            if (recording.entered < recording.operands.length) {
                enter(recording.operands[recording.entered++], path);
            } else {
                order.add(path.pop());
            }
        }
        for (Matrix matrix : order) {
            recordingOf(matrix).visited = false;
            recordingOf(matrix).entered = 0;
        }
        if (order.stream().anyMatch(matrix -> recordingOf(matrix).isDropped())) {
            throw new IllegalStateException(
                    "How this result was made is no longer known: backward() has run through it already,"
                            + " and drops what it has used. Compute the result again.");
        }
        return order;
    }

    private static void enter(Matrix matrix, Deque<Matrix> path) {
        Recording recording = matrix.recording;
        if (recording != null && !recording.visited) {
            recording.visited = true;
            path.push(matrix);
        }
    }

    private static void requireRules(Matrix matrix) {
        Recording recording = recordingOf(matrix);
        Operation operation = recording.operation;
        if (!recording.isParameter() && operation.rules().size() != recording.operands.length) {
            throw new UnsupportedOperationException(
                    "No gradient passes through \"%s\": it has %s backward rules for %s operands."
                                    .formatted(
                                            operation.name(),
                                            operation.rules().size(),
                                            recording.operands.length)
                            + " Write it with Matrix operations, or give a rule to Matrix.operation.");
        }
    }

    private static void passOn(Matrix matrix) {
        Recording recording = recordingOf(matrix);
        Matrix upstream = recording.gradient;
        if (recording.isParameter() || upstream == null) {
            return;
        }
        Matrix result = matrix.detached();
        Matrix[] operands = new Matrix[recording.operands.length];
        for (int k = 0; k < operands.length; k++) {
            operands[k] = recording.operands[k].detached();
        }
        for (int k = 0; k < operands.length; k++) {
            Recording receiver = recording.operands[k].recording;
            if (receiver != null) {
                Operation.Rule rule = recording.operation.rules().get(k);
                Matrix share = rule.gradient(upstream, result, operands);
                requireShape(recording.operation, k, operands[k].shape(), share.shape());
                receive(receiver, share.detached());
            }
        }
    }

    private static void receive(Recording receiver, Matrix share) {
        @Nullable Matrix before = receiver.gradient;
        receiver.gradient = before == null ? share : before.plus(share);
    }

    private static void requireShape(Operation operation, int k, Shape operand, Shape gradient) {
        if (!operand.equals(gradient)) {
            throw new ShapeMismatch(
                    "The backward rule of \"%s\" for operand %s gave %s, but the operand is %s."
                            .formatted(operation.name(), k + 1, gradient, operand),
                    operand,
                    gradient);
        }
    }

    private static Recording recordingOf(Matrix matrix) {
        Recording recording = matrix.recording;
        if (recording == null) {
            throw new IllegalStateException(
                    "Nothing to go back through: no matrix that this result was made from is a parameter."
                            + " Make one with asParameter() before computing the result.");
        }
        return recording;
    }
}
