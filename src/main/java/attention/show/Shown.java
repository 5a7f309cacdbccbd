package attention.show;

import org.jspecify.annotations.Nullable;

/**
 * Something that can show itself: as text in a terminal, as HTML or as a picture in a notebook.
 *
 * <p>The text says everything that the picture says, is the same in each run, and is also what
 * {@code toString()} of every implementation gives.
 */
public interface Shown {
    /**
     * Plain text without colour codes; several lines are joined by {@code '\n'}, none at the end.
     */
    String text();

    /**
     * As {@link #text()}, for somebody who looks at a terminal of this width: a chart is drawn with
     * block and braille characters.
     */
    default String drawn(int width) {
        return text();
    }

    /**
     * A self-contained piece of HTML: inline styles only, no script, no class, no address.
     *
     * <p>It stays readable where a notebook's reader strips the styles.
     */
    String html();

    /**
     * The picture as PNG, or null when there is none.
     *
     * <p>A notebook stores the picture itself where there is one: readers that do not trust a
     * notebook take pictures out of HTML.
     */
    default byte @Nullable [] png() {
        return null;
    }
}
