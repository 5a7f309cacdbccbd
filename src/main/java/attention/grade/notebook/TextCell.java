package attention.grade.notebook;

/**
 * A cell of a notebook, without what it put out.
 *
 * @param number its place, from 1
 * @param type such as code, markdown or raw
 * @param source its text
 * @param answers the exercise that its tag says it answers, or empty
 */
record TextCell(int number, String type, String source, String answers) {
    boolean isCode() {
        return type.equals("code");
    }
}
