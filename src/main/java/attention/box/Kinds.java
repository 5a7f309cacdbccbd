package attention.box;

import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the {@link Kind} of values. */
final class Kinds {
    private static final Map<Class<?>, Kind<?>> BY_CLASS =
            Stream.of(
                            new Lone<>(Double.class, 'D', Leaf.NUMBERS),
                            new Lone<>(Integer.class, 'I', Leaf.INDICES),
                            new Lone<>(Long.class, 'J', CountLeaf.COUNTS),
                            new Lone<>(Boolean.class, 'B', Leaf.FLAGS),
                            new Lone<>(String.class, 'S', Leaf.WORDS),
                            RowKind.OF_NUMBERS,
                            RowKind.OF_INDICES,
                            RowKind.OF_FLAGS,
                            RowKind.OF_WORDS,
                            Table.OF_NUMBERS,
                            new Table<>(int[][].class, 'j', RowKind.OF_INDICES),
                            new Table<>(boolean[][].class, 'c', RowKind.OF_FLAGS),
                            new Table<>(String[][].class, 't', RowKind.OF_WORDS),
                            new OneMatrix(),
                            new Matrices(),
                            new Bytes())
                    .collect(Collectors.toMap(it -> it.type, Function.identity()));
    private static final Kind<Record> PIECES = new Pieces();
    private static final Kind<Object> FUNCTION = new Functions();
    private static final Map<Character, Kind<?>> BY_TAG =
            Stream.concat(BY_CLASS.values().stream(), Stream.of(PIECES, FUNCTION))
                    .collect(Collectors.toMap(it -> it.tag, Function.identity()));

    private static final ClassValue<Kind<?>> OF_CLASS =
            new ClassValue<>() {
                @Override
                protected Kind<?> computeValue(Class<?> type) {
                    return found(type);
                }
            };

    private Kinds() {}

    /**
     * The kind of a class of values, be it the type of a parameter or the class of an object.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Kind<?> of(Class<?> type) {
        Kind<?> known = BY_CLASS.get(type);
        return known == null ? OF_CLASS.get(type) : known;
    }

    private static Kind<?> found(Class<?> type) {
        Kind<?> known = BY_CLASS.get(MethodType.methodType(type).wrap().returnType());
        if (known != null) {
            return known;
        }
        if (Functions.isOne(type)) {
            return FUNCTION;
        }
        if (type.isRecord()) {
            return PIECES;
        }
        throw new IllegalArgumentException(
                "No kind of value: " + type.getName() + ". A contract needs another type.");
    }

    /**
     * The kind of a value.
     *
     * @throws IllegalArgumentException if there is none
     */
    @SuppressWarnings("unchecked") // found by its own class
    static Kind<Object> ofValue(Object value) {
        return (Kind<Object>) of(value.getClass());
    }

    static Kind<?> tagged(char tag) throws Frames.Malformed {
        Kind<?> kind = BY_TAG.get(tag);
        if (kind == null) {
            throw new Frames.Malformed("a value tagged " + (int) tag);
        }
        return kind;
    }
}
