package attention.check.source;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an answer may use. An exercise on arrays is not answered by calling {@code Matrix}, which
 * would do the very work that is asked for; what the learner has to write shows whether it is one.
 * Looking at compiled code tells it however it is spelt, and in good words. Who puts the name
 * together while the code runs gets nothing: the boxes of graders have no {@code Matrix} for such
 * an exercise. All that is dangerous is the sandbox's business.
 */
public final class Rules {
    private static final String LIBRARY = "attention.matrix.";

    private final Set<Type> seen = new HashSet<>();

    private Rules() {}

    /** The class of the library that an answer uses although its contract knows arrays alone. */
    public static Optional<String> broken(Class<?> contract, Map<String, byte[]> classes) {
        return allowLibrary(contract)
                ? Optional.empty()
                : classes.values().stream()
                        .flatMap(code -> ClassReferences.of(code).stream())
                        .filter(name -> name.startsWith(LIBRARY))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .findFirst();
    }

    /** Whether a contract puts a {@code Matrix} into the learner's hand, or asks for one. */
    public static boolean allowLibrary(Class<?> contract) {
        return toWrite(contract).anyMatch(new Rules()::isOfLibrary);
    }

    /** Default methods do not count: they are for whoever calls, and nobody has to write them. */
    private static Stream<Type> toWrite(Class<?> contract) {
        return Arrays.stream(contract.getMethods())
                .filter(it -> Modifier.isAbstract(it.getModifiers()))
                .flatMap(
                        it ->
                                Stream.concat(
                                        Arrays.stream(it.getGenericParameterTypes()),
                                        Stream.of(it.getGenericReturnType())));
    }

    private boolean isOfLibrary(Type type) {
        if (type.getTypeName().startsWith(LIBRARY)) {
            return true;
        }
        return seen.add(type) && inside(type).anyMatch(this::isOfLibrary);
    }

    /** What a type is made of: elements, type arguments, components of a record, a function. */
    private static Stream<Type> inside(Type type) {
        if (type instanceof GenericArrayType array) {
            return Stream.of(array.getGenericComponentType());
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    Stream.of(generic.getRawType()),
                    Arrays.stream(generic.getActualTypeArguments()));
        }
        if (type instanceof WildcardType wildcard) {
            return Arrays.stream(wildcard.getUpperBounds());
        }
        if (!(type instanceof Class<?> plain)) {
            return Stream.of();
        }
        if (plain.isArray()) {
            return Stream.of(plain.getComponentType());
        }
        return plain.isRecord()
                ? Arrays.stream(plain.getRecordComponents()).map(RecordComponent::getGenericType)
                : plain.isInterface() ? toWrite(plain) : Stream.of();
    }
}
