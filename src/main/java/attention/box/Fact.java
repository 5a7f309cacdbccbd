package attention.box;

/** What a call did besides returning a result. */
public enum Fact {
    /** The result is one of the arguments itself. */
    RESULT_IS_ARGUMENT,
    /** A row of the result is a row of an argument, or the result is such a row. */
    RESULT_SHARES_ROW,
    /** Two rows of the result are one and the same array. */
    ROWS_ARE_ONE_ARRAY,
    /** A result that was returned earlier has other numbers now. */
    EARLIER_RESULT_CHANGED
}
