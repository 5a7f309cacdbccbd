package attention.workbook.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TerminalTextTest {

    @Test
    void paragraphs_are_wrapped_at_words() {
        assertEquals("one two\nthree four\nfive", TerminalText.of("one two three\nfour five", 10));
    }

    @Test
    void headings_are_underlined_as_wide_as_they_are() {
        assertEquals("The 漫威\n--------", TerminalText.of("## The 漫威", 40));
    }

    @Test
    void emphasis_links_and_tags_become_plain() {
        assertEquals(
                "so bold, so thin: see (page) x",
                TerminalText.of("so **bold**, so *thin*: [see](page) <b>x</b>", 80));
    }

    @Test
    void stars_in_code_and_between_numbers_stay() {
        assertEquals("2 * 3 * 4 and a*b*c", TerminalText.of("2 * 3 * 4 and `a*b*c`", 80));
    }

    @Test
    void blocks_stay_as_they_are_and_tables_stand_in_columns() {
        assertEquals(
                "x\n  book   price\n  漫威       5\n  Guide    120\n\n    x  y\n      z",
                TerminalText.of(
                        "x\n| book | price |\n|---|--:|\n| **漫威** | 5 |\n| Guide | 120 |\n\n"
                                + "```text\nx  y\n  z\n```",
                        9));
    }

    @Test
    void items_are_indented_and_continued() {
        assertEquals("- a b\n  c\n1. d e\n   f", TerminalText.of("* a b\n  c\n1. d e f", 6));
    }

    @Test
    void a_folded_passage_shows_its_title() {
        String text =
                TerminalText.of("<details><summary>Key</summary>\n\nIt is 4.\n\n</details>", 40);
        assertEquals("Key:\n\nIt is 4.", text);
    }

    @Test
    void a_quote_keeps_its_bar_on_every_line() {
        String text = TerminalText.of("> **Predict.** one two three four", 20);
        assertTrue(text.lines().allMatch(line -> line.strip().startsWith("|")), text);
    }

    @Test
    void what_belongs_to_an_item_stands_below_its_text() {
        assertEquals(
                "9. a\n   - b\n\n   c\n       x\n\n10. d",
                TerminalText.of("9. a\n   - b\n\n   c\n   ```\n   x\n   ```\n10. d", 40));
    }

    @Test
    void a_quote_may_hold_other_blocks() {
        assertEquals(
                "a\n\n  | b\n  |\n  | - c\n\nd", TerminalText.of("a\n\n> b\n>\n> - c\n\nd", 40));
    }

    @Test
    void code_keeps_its_marks_and_its_empty_lines() {
        assertEquals(
                "<b> **x** ` &lt;\n\n    a\n\n\n    b",
                TerminalText.of("`<b> **x**` `` ` `` `&lt;`\n\n```\na\n\n\nb\n```", 40));
    }

    @Test
    void the_author_may_break_a_line_and_escape_a_mark() {
        assertEquals("*a*\nb & c", TerminalText.of("\\*a\\*\\\nb &amp; c", 40));
    }

    @Test
    void a_link_that_shows_its_target_shows_it_once() {
        assertEquals(
                "docs/a.md, https://a.org",
                TerminalText.of("[`docs/a.md`](docs/a.md), <https://a.org>", 80));
    }

    @Test
    void tags_that_never_close_end_with_their_block() {
        assertEquals("", TerminalText.of("<!-- a\n\n<div\n", 40));
        assertEquals("a", TerminalText.of("a\n<div\n", 40));
        assertEquals("Why & how:\nso", TerminalText.of("<summary>Why &amp; how</summary>\nso", 40));
    }
}
