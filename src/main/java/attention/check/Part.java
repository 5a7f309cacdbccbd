package attention.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** Marks a test method of a {@link Check} as one part of the exercise, with points of its own. */
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Part {
    /** Its place, from 1; parts run in this order. */
    int number();

    /** What it is worth. */
    int points();

    /** Parts without which this one would say nothing new; it is skipped unless they pass. */
    int[] needs() default {};
}
