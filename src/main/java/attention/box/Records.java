package attention.box;

import java.lang.reflect.Constructor;
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
    private static final ClassValue<Components> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected Components computeValue(Class<?> type) {
                    return Components.of(type);
                }
            };

    private record Components(
            List<String> names,
            List<Class<?>> types,
            List<Method> accessors,
            Constructor<?> canonical) {
        static Components of(Class<?> type) {
            List<RecordComponent> all = List.of(type.getRecordComponents());
            List<Class<?>> types = all.stream().<Class<?>>map(RecordComponent::getType).toList();
            return new Components(
                    all.stream().map(RecordComponent::getName).toList(),
                    types,
                    all.stream().map(RecordComponent::getAccessor).toList(),
                    Arrays.stream(type.getDeclaredConstructors())
                            .filter(it -> List.of(it.getParameterTypes()).equals(types))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private Records() {}

    /** What stands in the components, in order; any of them may be null. */
    public static List<@Nullable Object> pieces(Record record) {
        List<@Nullable Object> pieces = new ArrayList<>();
        for (Method accessor : COMPONENTS.get(record.getClass()).accessors()) {
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
        return COMPONENTS.get(record.getClass()).names();
    }

    /** A record of pieces that came through a pipe. */
    static Record fitted(Class<?> type, List<? extends @Nullable Object> came, Values.Lender lender)
            throws Frames.Malformed {
        List<@Nullable Object> pieces = new ArrayList<>();
        List<Class<?>> types = type.isRecord() ? COMPONENTS.get(type).types() : List.of();
        for (int k = 0; k < came.size() && came.size() == types.size(); k++) {
            pieces.add(Values.fitted(types.get(k), came.get(k), lender));
        }
        return of(type, pieces).orElseThrow(() -> new Frames.Malformed("a record of another kind"));
    }

    /** A record of these pieces, or nothing if they do not fit its components. */
    public static Optional<Record> of(Class<?> type, List<? extends @Nullable Object> pieces) {
        if (!type.isRecord()) {
            return Optional.empty();
        }
        Components components = COMPONENTS.get(type);
        try {
            return components.types().size() == pieces.size()
                    ? Optional.of((Record) components.canonical().newInstance(pieces.toArray()))
                    : Optional.empty();
        } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }
}
