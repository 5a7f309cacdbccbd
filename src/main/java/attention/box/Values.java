package attention.box;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies, compares and counts values of any {@link Kind}. */
public final class Values {
    private Values() {}

    /**
     * A deep copy; rows that are null or of different lengths stay so.
     *
     * @throws IllegalArgumentException if it is of no kind
     */
    public static @Nullable Object copy(@Nullable Object value) {
        return value == null ? null : Kinds.ofValue(value).copy(value);
    }

    /** Deep copies, for a list that may be changed. */
    public static List<@Nullable Object> copies(@Nullable Object... values) {
        List<@Nullable Object> copies = new ArrayList<>();
        for (Object value : values) {
            copies.add(copy(value));
        }
        return copies;
    }

    /**
     * The old value with the numbers of the new one in it, as a caller hands it over who writes
     * into one array again and again; where they do not fit there, the new one.
     */
    public static @Nullable Object into(@Nullable Object old, @Nullable Object value) {
        return old == null || value == null || old.getClass() != value.getClass()
                ? value
                : Kinds.ofValue(value).into(old, value);
    }

    /**
     * A value with its numbers in reverse order; what has only one, and a function, stays itself.
     *
     * @param fixed how many numbers or rows at either end stay as they are
     */
    public static @Nullable Object reversed(@Nullable Object value, int fixed) {
        return value == null ? null : Kinds.ofValue(value).reversed(value, fixed);
    }

    /** Equal to the last bit; a function equals itself alone. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null || a.getClass() != b.getClass()) {
            return a == b;
        }
        return Kinds.ofValue(a).same(a, b);
    }

    /** How many numbers a value holds, rows counted too. */
    public static long count(@Nullable Object value) {
        return value == null ? 1 : Kinds.ofValue(value).count(value);
    }

    /** Knows functions by their numbers. */
    public interface Lender {
        /** The function of that number, which has to be of this type. */
        Object function(Class<?> type, int number) throws Frames.Malformed;
    }

    /**
     * What came through a pipe, as the contract has it.
     *
     * @param type of a parameter or a result
     * @param lender knows the functions that the values speak of
     * @throws Frames.Malformed if it does not fit there
     */
    public static @Nullable Object fitted(Class<?> type, @Nullable Object came, Lender lender)
            throws Frames.Malformed {
        Object value = came;
        if (came instanceof Functions.Numbered it) {
            value = lender.function(type, it.number());
        } else if (came instanceof List<?> pieces) {
            value = Records.fitted(type, pieces, lender);
        }
        boolean fits =
                value == null
                        ? !type.isPrimitive()
                        : MethodType.methodType(type).wrap().returnType().isInstance(value);
        if (!fits) {
            throw new Frames.Malformed("a result of another kind");
        }
        return value;
    }

    /** Whether a value is a function of ours, be it a record too, as a layer of the core is. */
    public static boolean isFunction(@Nullable Object value) {
        return value != null && Functions.isOne(value.getClass());
    }
}
