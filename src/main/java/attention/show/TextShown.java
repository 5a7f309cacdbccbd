package attention.show;

/** Text with the HTML that says the same. */
record TextShown(String text, String html) implements Shown {
    /** Text of one line as a word, of more lines with its columns kept. */
    static TextShown of(String text) {
        String html =
                text.contains("\n")
                        ? Html.preformatted(text)
                        : Html.element("span", "white-space:pre-wrap", Html.escape(text));
        return new TextShown(text, html);
    }

    @Override
    public String toString() {
        return text;
    }
}
