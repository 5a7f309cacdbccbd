package attention.box;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Stands in for a function that is lent, or that is on the other side of a pipe. */
final class StandIn implements InvocationHandler {
    private final int number;
    private final Target target;

    /** Where questions to such functions go. */
    interface Target {
        /**
         * Asks.
         *
         * @param number which function
         * @throws IllegalArgumentException if it cannot answer that
         */
        @Nullable Object ask(int number, Method method, @Nullable Object[] arguments);
    }

    private StandIn(int number, Target target) {
        this.number = number;
        this.target = target;
    }

    static Object of(Class<?> type, int number, Target target) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new StandIn(number, target));
    }

    /**
     * The number of a function that is one.
     *
     * @throws Frames.Malformed if it is another function, which cannot cross a pipe
     */
    static int number(Object function) throws Frames.Malformed {
        if (Proxy.isProxyClass(function.getClass())
                && Proxy.getInvocationHandler(function) instanceof StandIn standIn) {
            return standIn.number;
        }
        throw new Frames.Malformed("a function that nobody lends");
    }

    @Override
    public @Nullable Object invoke(
            Object self, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(self, method, given);
        }
        if (method.getDeclaringClass() != Object.class) {
            return target.ask(number, method, given);
        }
        return switch (method.getName()) {
            case "equals" -> self == given[0];
            case "hashCode" -> System.identityHashCode(self);
            default ->
                    "the " + self.getClass().getInterfaces()[0].getSimpleName() + " that is given";
        };
    }
}
