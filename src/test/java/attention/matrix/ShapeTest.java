package attention.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void prints_like_the_shapes_in_comments() {
        assertEquals("(2 × 3)", new Shape(2, 3).toString());
    }
}
