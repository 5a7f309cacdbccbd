package attention.grade;

/**
 * What a late submission costs.
 *
 * @param percent of the points reached, 0 to 100
 * @param note why, such as "2 days late: 20 %"; empty if it was in time
 */
public record Late(int percent, String note) {
    /** In time, or nobody asked. */
    public static final Late NO = new Late(0, "");
}
