package attention.box;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes records of the API apart, such as a gradient for queries, keys and values. */
public final class Records {
    // Looking them up takes longer than all else that is done with a small record.
    private static final ClassValue<Method[]> ACCESSORS =
            new ClassValue<>() {
                @Override
                protected Method[] computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getAccessor)
                            .toArray(Method[]::new);
                }
            };

    private Records() {}

    /** What stands in the components, in order; any of them may be null. */
    public static List<@Nullable Object> pieces(Record record) {
        List<@Nullable Object> pieces = new ArrayList<>();
        for (Method accessor : ACCESSORS.get(record.getClass())) {
            try {
                pieces.add(accessor.invoke(record));
            } catch (ReflectiveOperationException problem) {
                throw new IllegalArgumentException("a record that is not of the API", problem);
            }
        }
        return pieces;
    }

    /** The names of the components, in order. */
    public static List<String> names(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** A record of pieces that came through a pipe. */
    static Record fitted(Class<?> type, List<? extends @Nullable Object> came, Values.Lender lender)
            throws Frames.Malformed {
        List<@Nullable Object> pieces = new ArrayList<>();
        Class<?>[] types = type.isRecord() ? types(type) : new Class<?>[0];
        for (int k = 0; k < came.size() && came.size() == types.length; k++) {
            pieces.add(Values.fitted(types[k], came.get(k), lender));
        }
        return of(type, pieces).orElseThrow(() -> new Frames.Malformed("a record of another kind"));
    }

    private static Class<?>[] types(Class<?> type) {
        return Arrays.stream(ACCESSORS.get(type)).map(Method::getReturnType).toArray(Class[]::new);
    }

    /** A record of these pieces, or nothing if they do not fit its components. */
    public static Optional<Record> of(Class<?> type, List<? extends @Nullable Object> pieces) {
        if (!type.isRecord()) {
            return Optional.empty();
        }
        Class<?>[] types = types(type);
        try {
            return types.length == pieces.size()
                    ? Optional.of(
                            (Record)
                                    type.getDeclaredConstructor(types)
                                            .newInstance(pieces.toArray()))
                    : Optional.empty();
        } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }
}
