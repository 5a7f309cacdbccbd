package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The commands that grade a class, on a class of three and two exercises: 6 and 8 points at home, 7
 * and 10 with the parts held back.
 */
@Tag("answers") // it reads the solutions
class GradeCommandTest {
    private static final String RIGHT = solution("02-softmax/MySoftmax.java");
    private static final String HEAD =
            "id,name,email,WeightedSum,Softmax,points,out of,late,manual,total,remarks";

    private Path folder;
    private Path submissions;
    private Path results;

    @BeforeEach
    void aClassOfThree(@TempDir Path given) throws IOException {
        folder = given;
        submissions = folder.resolve("submissions");
        results = folder.resolve("results");
        answer("ada/MySoftmax.java", RIGHT);
        answer("ada/MyWeightedSum.java", solution("01-three-steps/MyWeightedSum.java"));
        answer("ben/MySoftmax.java", RIGHT.replace("Math.exp(", "2 * Math.exp(2 * "));
        answer("cem/notes.java", "class Notes {}");
    }

    private static String solution(String file) {
        try {
            return Files.readString(Path.of("solutions").resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void answer(String file, String code) throws IOException {
        Path path = submissions.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, code);
    }

    private static Typed workbook(List<String> arguments) {
        return Typed.in(Path.of(""), arguments.toArray(new String[0]));
    }

    private Typed grade(Path out, String... more) {
        return graded("grade", out, more);
    }

    private Typed graded(String command, Path out, String... more) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of(command, submissions.toString(), "--out", out.toString()));
        List<String> options = List.of(more);
        if (!options.contains("--exercises")) {
            arguments.addAll(List.of("--exercises", "WeightedSum,Softmax"));
        }
        if (!options.contains("--level")) {
            arguments.addAll(List.of("--level", "plain"));
        }
        arguments.addAll(options);
        return workbook(arguments);
    }

    private String book(Path out) throws IOException {
        String text = Files.readString(out.resolve("gradebook.csv"));
        assertTrue(text.startsWith("\ufeff"), "else Excel takes it for another encoding");
        return text.substring(1);
    }

    private List<String> journal(Path out) throws IOException {
        return Files.readAllLines(out.resolve("journal/journal-1-of-1.jsonl"));
    }

    @Test
    void a_class_is_graded_and_a_second_run_does_nothing() throws IOException {
        Typed first = grade(results);
        assertEquals(0, first.code(), first::all);
        String expected =
                HEAD
                        + "\r\nada,,,7,10,17,17,,,17,\r\nben,,,0,2,2,17,,,2,\r\n"
                        + "cem,,,0,0,0,17,,,0,It answers no exercise.\r\n";
        assertEquals(expected, book(results));
        List<String> lines = journal(results);
        assertEquals(4, lines.size());
        assertTrue(Files.exists(results.resolve("feedback/ada.html")));
        Typed second = grade(results);
        assertEquals(0, second.code(), second::all);
        assertEquals(lines, journal(results), "with the seed kept, nothing is judged again");
        assertEquals(expected, book(results));
    }

    @Test
    void results_among_the_submissions_are_refused() {
        for (Path inside : List.of(submissions, submissions.resolve("new/results"))) {
            Typed refused = grade(inside);
            assertEquals(2, refused.code(), refused::all);
            assertTrue(refused.err().contains("would lie among the submissions"), refused::all);
        }
        assertFalse(Files.exists(submissions.resolve("new")));
    }

    @Test
    void only_what_changed_is_judged_again() throws IOException {
        grade(results, "--seed", "5");
        grade(results, "--seed", "5", "--only", "failed");
        assertEquals(5, journal(results).size(), "ben's again: the others passed, or gave nothing");
        answer("ben/MySoftmax.java", RIGHT);
        Typed plan = grade(results, "--seed", "5", "--dry-run");
        assertTrue(plan.out().contains("ben: Softmax\n"), plan::all);
        assertTrue(plan.out().contains("1 of 3 submissions to grade, 1 answers"), plan::all);
        assertEquals(5, journal(results).size(), "a dry run writes nothing");
        grade(results, "--seed", "5");
        assertEquals(6, journal(results).size());
        assertTrue(book(results).contains("ben,,,0,10,10,17"), book(results));
        grade(results, "--seed", "6");
        assertEquals(9, journal(results).size(), "other cases: all who gave something, anew");
        grade(results, "--seed", "6", "--only", "failed");
        assertEquals(9, journal(results).size(), "nobody failed");
        Path fresh = folder.resolve("fresh");
        grade(fresh, "--seed", "6");
        assertEquals(book(fresh), book(results));
    }

    @Test
    void an_exercise_that_is_made_of_a_changed_answer_is_judged_again() throws IOException {
        answer("ada/MySoftAttention.java", solution("05-soft-attention/MySoftAttention.java"));
        String[] both = {"--exercises", "WeightedSum,Softmax,SoftAttention", "--seed", "5"};
        grade(results, both);
        answer("ada/MySoftmax.java", RIGHT + "// the same, said differently");
        List<String> plan = new ArrayList<>(List.of(both));
        plan.add("--dry-run");
        Typed again = grade(results, plan.toArray(new String[0]));
        assertTrue(again.out().contains("ada: Softmax, SoftAttention\n"), again::all);
    }

    @Test
    void learners_can_be_chosen_and_the_others_stay_open() throws IOException {
        Typed some = grade(results, "--learners", "ada");
        assertEquals(1, some.code(), some::all);
        assertTrue(book(results).contains("ben,,,?,?,?,17,,,?,"), book(results));
        assertEquals(0, grade(results, "--only", "missing").code());
        assertTrue(book(results).contains("ben,,,0,2,2,17"), book(results));
    }

    @Test
    void points_by_hand_and_lateness_count_and_survive() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(
                list, "id,name,submitted\r\nada,=Ada,2026-03-02T12:00:00Z\r\nben,,\r\ncem,,\r\n");
        Path late = folder.resolve("late.json");
        Files.writeString(late, "{\"due\": \"2026-03-01T12:00:00Z\", \"percentPerDay\": 10}");
        Files.createDirectories(results);
        String manual = "id,exercise,points,comment\r\nada,Softmax,1.5,\"well, told\"\r\n";
        Files.writeString(results.resolve("manual.csv"), manual);
        Typed result =
                grade(results, "--roster", list.toString(), "--late-policy", late.toString());
        assertEquals(0, result.code(), result::all);
        assertEquals(manual, Files.readString(results.resolve("manual.csv")));
        String line = book(results).lines().skip(1).findFirst().orElseThrow();
        assertEquals("ada,'=Ada,,7,10,17,17,-1.7,1.5,16.8,1 day late: 10 %", line);
    }

    @Test
    void shards_make_the_same_book_and_a_lost_or_repeated_one_is_named() throws IOException {
        grade(results, "--seed", "5");
        List<Path> shards = new ArrayList<>();
        for (int index = 1; index <= 2; index++) {
            Path shard = folder.resolve("shard" + index);
            grade(shard, "--seed", "5", "--shard", index + "/2");
            shards.add(shard);
        }
        Path merged = folder.resolve("merged");
        Typed lost = merge(merged, shards.get(0));
        assertEquals(1, lost.code());
        assertTrue(lost.err().contains("Shard 2/2 is missing."), lost::all);
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy.resolve("journal"));
        String name = "journal/journal-2-of-2.jsonl";
        Files.copy(shards.get(1).resolve(name), copy.resolve(name));
        Typed twice = merge(merged, shards.get(0), shards.get(1), copy);
        assertTrue(twice.err().contains("Shard 2/2 is there twice"), twice::all);
        assertFalse(Files.exists(merged.resolve("gradebook.csv")));
        List<String> lines = Files.readAllLines(copy.resolve(name));
        Files.write(copy.resolve(name), lines.subList(0, lines.size() - 1));
        Typed unfinished = merge(merged, shards.get(0), copy);
        assertTrue(unfinished.err().contains("is not finished: 1 left"), unfinished::all);
        Typed good = merge(merged, shards.get(1), shards.get(0));
        assertEquals(0, good.code(), good::all);
        assertEquals(book(results), book(merged));
        assertEquals(0, merge(merged, shards.get(0), shards.get(1)).code(), "once more is fine");
    }

    private static Typed merge(Path out, Path... shards) {
        List<String> arguments = new ArrayList<>(List.of("merge", "--out", out.toString()));
        List.of(shards).forEach(it -> arguments.add(it.toString()));
        return workbook(arguments);
    }

    @Test
    void a_regrade_says_who_changed_and_why_and_takes_manual_points_along() throws IOException {
        grade(results, "--seed", "5");
        Files.writeString(
                results.resolve("manual.csv"), "id,exercise,points,comment\r\ncem,,2,talk\r\n");
        String before = book(results);
        answer("ben/MySoftmax.java", RIGHT);
        Path again = folder.resolve("again");
        Typed result = graded("regrade", again, "--compare", results.toString());
        assertEquals(0, result.code(), result::all);
        String change = "ben Softmax: 2 FAIL -> 10 PASS, because the answer changed\n";
        assertTrue(result.out().contains(change + "1 result changed.\n"), result::all);
        assertTrue(book(again).contains("cem,,,0,0,0,17,,2,2,"), book(again));
        assertEquals(before, book(results));
        assertTrue(Files.readString(again.resolve("changes.csv")).contains("ben,Softmax,2 FAIL"));
        Typed same = graded("regrade", results, "--compare", results.toString());
        assertEquals(2, same.code(), same::all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--learners adda | Did you mean ada?",
                "--level strong | --level knows full, limited and plain, not strong.",
                "--suite secret | --suite knows public and full, not secret.",
                "--only some | --only knows failed, missing and changed, not some.",
                "--limits call=x | Limits are written as",
                "--shard 3/2 | There is no shard 3/2",
                "--shard 1/2 | give each of them the same --seed",
                "--export excel | --export knows nbgrader",
                "--roster nowhere.csv | nowhere.csv",
                "--late-policy nowhere.json | There is no file nowhere.json.",
                "--exercises Sofmax | Did you mean Softmax?",
                "--workers 0 | --workers takes a number from 1 on."
            })
    void wrong_use_is_told_before_anything_is_written(String options, String words) {
        Typed result = grade(results, options.split(" ", -1));
        assertEquals(2, result.code(), result::all);
        assertTrue(result.err().contains(words), result::all);
        assertFalse(Files.exists(results));
    }

    @Test
    void a_regrade_of_some_says_nothing_of_the_others() throws IOException {
        grade(results, "--seed", "5");
        answer("ada/MySoftmax.java", RIGHT.replace("Math.exp(", "2 * Math.exp(2 * "));
        answer("ben/MySoftmax.java", RIGHT);
        Path again = folder.resolve("again");
        String old = results.toString();
        Typed result =
                graded(
                        "regrade",
                        again,
                        "--compare",
                        old,
                        "--exercises",
                        "Softmax",
                        "--learners",
                        "ben");

        assertTrue(result.out().contains("ben Softmax: 2 FAIL -> 10 PASS"), result::all);
        assertTrue(result.out().contains("\n1 result changed.\n"), result::all);
        assertFalse(result.out().contains("not graded now"), result::all);
    }

    @Test
    void list_and_policy_hold_on_until_others_are_given() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(
                list, "id;name;submitted\nada;Ada L.;2026-03-03T00:00:00Z\nzoe;Zo\u00eb;\n");
        Path policy = folder.resolve("late.json");
        Files.writeString(
                policy,
                "{\"due\": \"2026-03-01T00:00:00Z\", \"percentPerDay\": 10,"
                        + " \"extended\": {\"bem\": \"2026-03-05T00:00:00Z\"}}");
        String[] both = {"--roster", list.toString(), "--late-policy", policy.toString()};
        Typed first = grade(results, both);
        String book = book(results);
        assertTrue(book.contains("ada,Ada L.,,7,10,17,17,-3.4,,13.6,2 days late: 20 %"), book);
        assertTrue(book.contains("zoe,Zo\u00eb"), book);
        assertTrue(first.err().contains("no learner bem, so it counts for nobody. Is it ben?"));
        Typed second = grade(results);
        assertEquals(book, book(results));
        assertTrue(second.err().contains("As before: --roster " + list), second::all);
        assertTrue(second.err().contains("As before: --late-policy " + policy), second::all);
        grade(results, "--roster", "none", "--late-policy", "none");
        assertTrue(book(results).contains("ada,,,7,10,17,17,,,17,"), book(results));
        assertFalse(book(results).contains("zoe"), book(results));
        assertFalse(grade(results).err().contains("As before"));
        grade(results, both);
        Files.delete(list);
        Typed gone = grade(results);
        assertEquals(2, gone.code(), gone::all);
        assertTrue(gone.err().contains("say --roster FILE, or --roster none"), gone::all);
    }

    @Test
    void points_for_somebody_who_is_not_there_are_told() throws IOException {
        grade(results);
        Files.writeString(
                results.resolve("manual.csv"),
                "id,exercise,points,comment\nADA,,1,\nbne,,2,\nsomebody,,3,\n");
        Typed result = grade(results);
        String err = result.err();

        assertEquals(0, result.code(), result::all);
        assertTrue(book(results).contains("ada,,,7,10,17,17,,1,18,"), book(results));
        assertTrue(err.contains("manual.csv: there is no learner bne"), err);
        assertTrue(err.contains("Is it ben?"), err);
        assertTrue(err.contains("no learner somebody, so it counts for nobody."), err);
    }

    @Test
    void a_place_without_a_class_is_told() throws IOException {
        Path nowhere = submissions.resolve("nowhere");
        submissions = nowhere;
        assertTrue(grade(results).err().contains("There is no " + nowhere));
        submissions = Files.createDirectories(folder.resolve("empty"));
        assertTrue(grade(results).err().contains("There is no submission in " + submissions));
        submissions = folder.resolve("one");
        answer("exercises/02-softmax/MySoftmax.java", RIGHT);
        Typed one = grade(results);
        assertEquals(2, one.code());
        assertTrue(one.err().contains("is the submission of one learner"), one::all);
    }
}
