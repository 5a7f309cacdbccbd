package attention.box;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Results with more than one array: records of the API, such as a gradient for queries, keys and
 * values. Through a pipe go only their pieces; the reader knows the type from the contract.
 */
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

    /** A record of these pieces, or nothing if they do not fit its components. */
    public static Optional<Record> of(Class<?> type, List<? extends @Nullable Object> pieces) {
        if (!type.isRecord()) {
            return Optional.empty();
        }
        Class<?>[] types =
                Arrays.stream(ACCESSORS.get(type)).map(Method::getReturnType).toArray(Class[]::new);
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
