package attention.check;

import attention.box.Records;
import attention.matrix.Matrix;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a training sees through a learner's part. Numbers that were taken out of a matrix and put
 * into a new one can all be right, but no gradient comes back through them, and nothing in front of
 * such a part learns.
 */
public final class GradientProof {
    private static final int CALLS = 20;
    private static final double TOLERANCE = 1e-6;

    private final Object reference;
    private final Object core;
    private final Object mine;
    private final boolean open;
    private int calls;
    private boolean passes = true;

    private GradientProof(Check<?> check, Object core, Object mine) {
        this.reference = check.reference();
        this.open = check.isOpen();
        this.core = core;
        this.mine = mine;
    }

    /**
     * Asks both what the check asks, on parameters: wherever the reference lets a gradient pass,
     * the learner's part has to let the same one pass; of an exercise with many right answers, any
     * at all.
     *
     * @param mine a part that passed its check
     */
    public static boolean passes(Exercise exercise, Object core, Object mine) {
        if (Arrays.stream(exercise.contract().getMethods())
                .noneMatch(
                        method ->
                                method.getReturnType() == Matrix.class
                                        || method.getReturnType() == Matrix[].class
                                        || method.getReturnType().isRecord())) {
            return true;
        }
        GradientProof proof = new GradientProof(Checks.create(exercise), core, mine);
        Class<?> contract = exercise.contract();
        Object listening =
                Proxy.newProxyInstance(
                        contract.getClassLoader(),
                        new Class<?>[] {contract},
                        (proxy, method, arguments) ->
                                proof.asked(method, arguments == null ? new Object[0] : arguments));
        Checker.object(exercise.name(), listening);
        return proof.passes;
    }

    private @Nullable Object asked(Method method, Object[] arguments) throws Throwable {
        if (passes && calls < CALLS && method.getDeclaringClass() != Object.class) {
            calls++;
            passes = isSame(method, arguments);
        }
        try {
            return method.invoke(reference, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private boolean isSame(Method method, Object[] arguments) {
        List<double[]> right;
        try {
            right = gradients(core, method, arguments);
        } catch (ReflectiveOperationException | RuntimeException noGradient) {
            return true; // such as a probe, through which none passes
        }
        try {
            List<double[]> own = gradients(mine, method, arguments);
            return open ? any(own) || !any(right) : isSame(right, own);
        } catch (ReflectiveOperationException | RuntimeException stopped) {
            return false;
        }
    }

    private static boolean any(List<double[]> gradients) {
        return gradients.stream().flatMapToDouble(Arrays::stream).anyMatch(it -> it != 0);
    }

    private static boolean isSame(List<double[]> right, List<double[]> mine) {
        for (int leaf = 0; leaf < right.size(); leaf++) {
            for (int k = 0; k < right.get(leaf).length; k++) {
                double expected = right.get(leaf)[k];
                double off = Math.abs(expected - mine.get(leaf)[k]);
                if (off > TOLERANCE * Math.max(1, Math.abs(expected))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Of each argument's numbers; zeros where none comes back. */
    private static List<double[]> gradients(Object part, Method method, Object[] arguments)
            throws ReflectiveOperationException {
        List<Matrix> leaves = new ArrayList<>();
        Object[] given = new Object[arguments.length];
        for (int k = 0; k < given.length; k++) {
            given[k] = asParameters(arguments[k], leaves);
        }
        List<Matrix> results = new ArrayList<>();
        addMatrices(method.invoke(part, given), results);
        results.stream()
                .filter(Matrix::isRecorded)
                .map(GradientProof::weighed)
                .reduce(Matrix::plus)
                .ifPresent(Matrix::backward);
        return leaves.stream().map(GradientProof::gradient).toList();
    }

    /** One number, in which no two places count alike. */
    private static Matrix weighed(Matrix result) {
        Matrix weights =
                Matrix.generate(result.rows(), result.cols(), (i, j) -> 1 + (3 * i + j) % 7 / 4.0);
        return result.hadamard(weights).sum();
    }

    private static double[] gradient(Matrix leaf) {
        try {
            return Arrays.stream(leaf.gradient().toArray())
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
        } catch (IllegalStateException notReached) {
            return new double[leaf.rows() * leaf.cols()];
        }
    }

    private static @Nullable Object asParameters(@Nullable Object value, List<Matrix> leaves) {
        if (value instanceof Matrix matrix) {
            Matrix leaf = matrix.asParameter();
            leaves.add(leaf);
            return leaf;
        }
        if (value instanceof Matrix[] matrices) {
            return Arrays.stream(matrices)
                    .map(it -> asParameters(it, leaves))
                    .toArray(Matrix[]::new);
        }
        if (value instanceof Record record) {
            List<@Nullable Object> pieces = new ArrayList<>();
            Records.pieces(record).forEach(it -> pieces.add(asParameters(it, leaves)));
            return Records.of(record.getClass(), pieces).orElse(record);
        }
        return value;
    }

    private static void addMatrices(@Nullable Object value, List<Matrix> matrices) {
        if (value instanceof Matrix matrix) {
            matrices.add(matrix);
        } else if (value instanceof Matrix[] many) {
            matrices.addAll(List.of(many));
        } else if (value instanceof Record record) {
            Records.pieces(record).forEach(it -> addMatrices(it, matrices));
        }
    }
}
