package attention.grade.run;

import attention.check.boxes.BoxPool;

/**
 * Who does the work.
 *
 * @param workers how many submissions are judged at the same time
 * @param pool gives the boxes of each submission
 * @param level how strong their walls are
 */
public record Crew(int workers, BoxPool pool, String level) implements AutoCloseable {
    /** Ends all boxes. */
    @Override
    public void close() {
        pool.close();
    }
}
