package attention.workbook;

import attention.workbook.home.Home;

/**
 * Whether the sources are newer than the built jar. On Windows the launcher cannot tell; it asks
 * with a property, and builds and starts again when the answer is {@link #STALE}.
 */
final class Freshness {
    /** Set by a launcher that wants to know; its text is "done" when it has just built. */
    static final String PROPERTY = "workbook.rebuild";

    /** The exit code for "build, and call again"; shells use 75 for "try again later". */
    static final int STALE = 75;

    private Freshness() {}

    /** Whether the launcher asks and the sources are newer. */
    static boolean asksForBuild() {
        String asked = System.getProperty(PROPERTY);
        return asked != null && !asked.equals("done") && Build.isStale(Home.find().root());
    }
}
