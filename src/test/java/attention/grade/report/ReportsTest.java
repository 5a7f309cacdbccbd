package attention.grade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Status;
import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.Learner;
import attention.grade.Row;
import attention.grade.SampleBook;
import attention.show.Theme;
import attention.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {
    private static final List<org.commonmark.Extension> LIKE_GITHUB =
            List.of(TablesExtension.create(), AutolinkExtension.create());

    private final Path folder;

    ReportsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path written(Gradebook book, String name) throws IOException {
        Path results = folder.resolve(name);
        Reports.write(book, results);
        return results;
    }

    private static String page(Path results, Row row, String kind) throws IOException {
        return Files.readString(
                results.resolve("feedback").resolve(row.learner().folder() + "." + kind));
    }

    private static String rendered(String markdown) {
        Parser parser = Parser.builder().extensions(LIKE_GITHUB).build();
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(LIKE_GITHUB).build();
        return renderer.render(parser.parse(markdown));
    }

    @Test
    void hostile_text_adds_no_element_to_html_and_takes_none_away() throws IOException {
        Gradebook hostile = SampleBook.hostile();
        Path evil = written(hostile, "evil");
        Gradebook kind = SampleBook.kind();
        List<String> tags = Tags.of(page(written(kind, "kind"), kind.rows().get(0), "html"));
        assertTrue(tags.contains("pre [endtag]") || tags.contains("pre []"), tags.toString());
        for (Row row : hostile.rows()) {
            assertEquals(tags, Tags.of(page(evil, row, "html")), row.learner().name());
        }
        String all = Files.readString(evil.resolve("class.html"));
        assertEquals(
                Tags.of(Files.readString(folder.resolve("kind").resolve("class.html"))),
                Tags.of(all));
    }

    @Test
    void hostile_text_adds_no_element_to_markdown_and_takes_none_away() throws IOException {
        Gradebook hostile = SampleBook.hostile();
        Path evil = written(hostile, "evil");
        Gradebook kind = SampleBook.kind();
        String tame = rendered(page(written(kind, "kind"), kind.rows().get(0), "md"));
        List<String> tags = Tags.of(tame);
        assertTrue(tags.toString().contains("table"), tame);
        for (Row row : hostile.rows()) {
            String html = rendered(page(evil, row, "md"));
            assertEquals(tags, Tags.of(html), html);
            assertFalse(html.contains("<a ") || html.contains("<img"), html);
        }
    }

    @Test
    void no_control_character_and_no_mark_of_direction_is_left() throws IOException {
        Path results = written(SampleBook.hostile(), "evil");
        try (Stream<Path> files = Files.walk(results)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                assertFalse(
                        text.codePoints()
                                .anyMatch(
                                        c ->
                                                (Character.isISOControl(c)
                                                                && c != '\n'
                                                                && c != '\t')
                                                        || c == 0x202e
                                                        || c == 0x2028),
                        file.toString());
            }
        }
    }

    @Test
    void what_a_learner_wrote_can_still_be_read() throws IOException {
        Gradebook book = SampleBook.book(List.of("名前 <b>x</b> {{total}}"));
        Path results = written(book, "book");
        Row row = book.rows().get(0);
        assertTrue(
                page(results, row, "html").contains("名前 &lt;b&gt;x&lt;/b&gt; {{total}}"), "html");
        assertTrue(
                rendered(page(results, row, "md")).contains("名前 &lt;b&gt;x&lt;/b&gt; {{total}}"),
                "md");
    }

    @Test
    void a_page_says_points_mistake_table_next_step_and_level() throws IOException {
        Gradebook book = SampleBook.book(List.of("word"));
        Row row = book.rows().get(0);
        Path results = written(book, "book");
        for (String kind : List.of("html", "md")) {
            String page = page(results, row, kind);
            for (String words :
                    List.of(
                            OnPage.points(row.total()) + " of " + row.outOf() + " points",
                            "no max shift",
                            "expected  1",
                            "got       2",
                            "1 day late: 10 %",
                            "+1.5",
                            "points are not final",
                            "./workbook hint " + book.exercises().get(1).name(),
                            "not handed in",
                            "could not be used",
                            "Level of the box: full")) {
                String plain = page.replace("\\", "");
                assertTrue(plain.contains(words), kind + " without " + words + "\n" + plain);
            }
            assertFalse(page.contains("seed"), "whoever knows the seed knows the next round");
        }
    }

    @Test
    void pages_are_self_contained_and_in_the_colours_of_the_theme() throws IOException {
        Path results = written(SampleBook.hostile(), "evil");
        Path one = results.resolve("feedback");
        try (Stream<Path> files = Files.list(one)) {
            assertEquals(2L * SampleBook.HOSTILE.size(), files.count());
        }
        String page = Files.readString(results.resolve("class.html"));
        for (Theme theme : List.of(Theme.RIGHT, Theme.WRONG, Theme.SKIPPED)) {
            assertTrue(page.contains(theme.hex()), theme.hex());
        }
        assertTrue(page.contains("prefers-color-scheme: dark"));
        assertTrue(page.contains("default-src 'none'"));
        assertFalse(page.matches("(?s).*(src|href)=\"(?!data:|feedback/|#).*"), "an outside file");
    }

    @Test
    void the_class_page_counts_mistakes_and_draws_bars_that_are_text() throws IOException {
        Gradebook book = SampleBook.hostile();
        String page = Files.readString(written(book, "evil").resolve("class.html"));
        int learners = book.rows().size();
        assertTrue(page.contains(learners + " learners, 5 exercises"), "summary");
        assertTrue(
                page.replaceAll("<[^>]*>", "|")
                        .replaceAll("\\|+", "|")
                        .contains("|no max shift|" + learners + "|"),
                "mistakes");
        assertEquals(3, page.split("class=\"bars\"", -1).length - 1);
        String words = page.replaceAll("<[^>]*>", "|").replaceAll("[|\\s]+", " ");
        assertTrue(words.contains(" 0–10 % "), words);
        assertTrue(words.contains(" WeightedSum "), "an exercise has its name at its bar");
        assertFalse(page.contains("<img"), "a picture would be white in the dark");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12, 0",
        "6, 12, 50",
        "12, 12, 100",
        "13, 12, 100",
        "1, 3, 33.33",
        "0, 0, 0",
    })
    void a_bar_is_as_long_as_its_share(double number, double most, String length) {
        assertEquals(length, ClassPage.Bar.of("label", number, most, "words").length());
    }

    @ParameterizedTest
    @CsvSource({
        "-6 is the last value alone, −6 is the last value alone",
        "'expected  -0.5  -3e-05', 'expected  −0.5  −3e-05'",
        "(-1) and [-2], (−1) and [−2]",
        "x-1 and x[i]-1 and f()-1, x-1 and x[i]-1 and f()-1",
        "2026-03-02 and learner-04, 2026-03-02 and learner-04",
        "--seed, --seed",
        "a - b, a - b",
    })
    void numbers_below_zero_have_one_kind_of_minus(String plain, String page) {
        assertEquals(page, OnPage.minus(plain));
    }

    @Test
    void who_handed_in_stubs_alone_needs_the_teacher() throws IOException {
        Gradebook book = SampleBook.book(List.of("word"));
        Row row = book.rows().get(0);
        List<Graded> stubs =
                row.results().stream()
                        .map(
                                it ->
                                        new Graded(
                                                it.learner(),
                                                it.exercise(),
                                                "0123456789",
                                                Status.NOT_ATTEMPTED,
                                                0,
                                                it.outOf(),
                                                "",
                                                "",
                                                List.of(),
                                                List.of(),
                                                "",
                                                "FULL",
                                                0,
                                                false))
                        .toList();
        Row begun = new Row(row.learner(), stubs, List.of(), row.late(), row.manual());
        Gradebook one = new Gradebook(book.exercises(), List.of(begun), book.about());
        String page = Files.readString(written(one, "stubs").resolve("class.html"));

        assertTrue(page.contains("nothing is begun"), page);
    }

    @Test
    void a_class_of_nobody_and_a_learner_without_answers_have_pages_too() throws IOException {
        Gradebook book = SampleBook.book(List.of());
        Path results = written(book, "nobody");
        assertTrue(Files.readString(results.resolve("class.html")).contains("0 learners"));
        Row row = SampleBook.kind().rows().get(0);
        Learner learner = Learner.of("index");
        Row empty =
                new Row(
                        learner,
                        book.exercises().stream().map(it -> Graded.missing(learner, it)).toList(),
                        List.of(),
                        attention.grade.Late.NO,
                        attention.grade.Manual.NONE);
        written(new Gradebook(book.exercises(), List.of(empty, row), book.about()), "one");
        String page = page(folder.resolve("one"), empty, "html");
        assertTrue(page.contains("WeightedSum, about"), page);
    }

    @Test
    void names_of_files_are_addresses_that_lead_there() {
        assertEquals("%25class.html", OnPage.address("%class.html"));
        assertEquals("=a-b_1.html", OnPage.address("=a-b_1.html"));
        assertEquals("%25%C3%A9%20%22.html", OnPage.address("%é \".html"));
    }

    @Test
    void a_page_speaks_the_language_of_its_reader() throws IOException {
        Gradebook book = SampleBook.kind();
        Row row = book.rows().get(0);
        Language.use(new Language("zh"));
        try {
            Path chinese = written(book, "chinese");
            assertTrue(page(chinese, row, "html").contains("<h2>全部练习</h2>"));
            assertTrue(page(chinese, row, "html").contains("<html lang=\"zh\">"));
            assertTrue(page(chinese, row, "md").contains("## 全部练习"));
            assertFalse(page(chinese, row, "html").contains(" points"));
            String all = Files.readString(chinese.resolve("class.html"));
            assertTrue(all.contains("<h1>全班</h1>"));
            assertTrue(all.contains("各得分段的学习者人数"));
            assertFalse(all.contains(" points") || all.contains("learner "));
        } finally {
            Language.use(Language.ENGLISH);
        }
    }
}
