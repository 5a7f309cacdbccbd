package attention.box;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An earlier idea as an argument: an interface of ours with one method to write. Only its number
 * among those that a call lends crosses the pipe, see {@link Lent}.
 */
final class Functions extends Kind<Object> {
    private static final String OURS = "attention.";
    private static final ClassValue<Optional<Method>> METHODS =
            new ClassValue<>() {
                @Override
                protected Optional<Method> computeValue(Class<?> type) {
                    return interfaces(type).flatMap(it -> toWrite(it).stream()).findFirst();
                }
            };

    /** A function that is on the other side of the pipe. */
    record Numbered(int number) {}

    Functions() {
        super(Object.class, 'f');
    }

    /** Whether a type, or an object of it, is such a function. */
    static boolean isOne(Class<?> type) {
        return METHODS.get(type).isPresent();
    }

    /** The method that whoever writes such a function has to write. */
    static Method method(Class<?> type) {
        return METHODS.get(type).orElseThrow();
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
        Stream<Class<?>> above =
                type.getSuperclass() == null ? Stream.of() : interfaces(type.getSuperclass());
        Stream<Class<?>> own = type.isInterface() ? Stream.of(type) : Stream.of();
        return Stream.of(own, Arrays.stream(type.getInterfaces()), above).flatMap(it -> it);
    }

    private static Optional<Method> toWrite(Class<?> type) {
        List<Method> methods =
                Arrays.stream(type.getMethods())
                        .filter(it -> Modifier.isAbstract(it.getModifiers()))
                        .toList();
        return type.getName().startsWith(OURS) && methods.size() == 1
                ? Optional.of(methods.get(0))
                : Optional.empty();
    }

    @Override
    void write(DataOutputStream out, Object value) throws IOException {
        out.writeInt(StandIn.number(value));
    }

    @Override
    Object read(ByteBuffer in) throws Frames.Malformed {
        return new Numbered(Frames.take(in, Integer.BYTES).getInt());
    }

    @Override
    Object copy(Object value) {
        return value;
    }

    @Override
    boolean same(Object a, Object b) {
        return a == b;
    }

    @Override
    long count(Object value) {
        return 1;
    }

    @Override
    View view(Object value) {
        Class<?> type = value.getClass();
        boolean named = !type.isSynthetic() && !type.isAnonymousClass() && !type.isHidden();
        return new View.Function((named ? type : method(type).getDeclaringClass()).getSimpleName());
    }
}
