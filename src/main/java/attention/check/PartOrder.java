package attention.check;

import java.util.Comparator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** By number, as the parts build on one another. */
final class PartOrder implements MethodOrderer {
    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors()
                .sort(
                        Comparator.comparingInt(
                                method ->
                                        method.findAnnotation(Part.class)
                                                .map(Part::number)
                                                .orElse(Integer.MAX_VALUE)));
    }
}
