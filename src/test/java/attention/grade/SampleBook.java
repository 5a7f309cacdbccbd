package attention.grade;

import attention.check.Exercise;
import attention.check.Part;
import attention.check.Register;
import attention.check.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A small class whose texts come from outside: the same book with kind and with hostile ones. */
public final class SampleBook {
    /** Texts that a learner chose; each would do harm in some format. */
    public static final List<String> HOSTILE =
            List.of(
                    "<script>alert(1)</script>",
                    "</pre></td></table><img src=x onerror=alert(1)>",
                    "[click](javascript:alert(1)) ![p](http://127.0.0.1/p.png) www.example.org",
                    "# heading\n- item\n```\n| a | b |\n<b>bold</b> https://127.0.0.1/x me@example.org",
                    "\u001b[31mred\u001b]0;title\u0007 \u202egpj.exe \u0000 \uD800 \u2028next",
                    "=HYPERLINK(\"http://127.0.0.1\")",
                    "+1+cmd|' /C calc'!A0",
                    "@SUM(1)",
                    "-2+3",
                    "a,b;\"c\"\r\nd\te",
                    "{{exercises}} {{{how}}} ${x} $& \\1 %n %s",
                    "]]> <!-- &amp; &#x3c; *bold* _it_ `code` ~~gone~~ :emoji: #12",
                    "名前 Ω é 😀");

    private SampleBook() {}

    /** One learner for each hostile text, who has it wherever learner text can stand. */
    public static Gradebook hostile() {
        return book(HOSTILE);
    }

    /** As many learners with nothing but letters. */
    public static Gradebook kind() {
        return book(Collections.nCopies(HOSTILE.size(), "word"));
    }

    /** A class with these texts in the place of what learners choose. */
    public static Gradebook book(List<String> texts) {
        List<Exercise> exercises =
                Register.get().exercises().subList(0, 5).stream().map(Suite.FULL::form).toList();
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < texts.size(); k++) {
            rows.add(
                    row(
                            String.format(Locale.ROOT, "learner-%02d", k + 1),
                            texts.get(k),
                            exercises));
        }
        About about = new About("full", "abc123", 7, "call=3s", "full");
        return new Gradebook(exercises, rows, about);
    }

    private static Row row(String id, String text, List<Exercise> exercises) {
        Learner learner = new Learner(id + " " + text, text, text + "@example.org");
        List<Graded> results =
                List.of(
                        graded(learner, exercises.get(0), Status.PASS, text),
                        graded(learner, exercises.get(1), Status.FAIL, text),
                        graded(learner, exercises.get(2), Status.COMPILE, text),
                        graded(learner, exercises.get(3), Status.GRADER_ERROR, text),
                        Graded.missing(learner, exercises.get(4)));
        return new Row(
                learner,
                results,
                List.of(new Unusable("notes/" + text, "It is not Java.", text)),
                new Late(10, "1 day late: 10 %"),
                new Manual(List.of(new Manual.Entry("", 1.5, text))));
    }

    private static Graded graded(Learner learner, Exercise exercise, Status status, String text) {
        List<GradedPart> parts = new ArrayList<>();
        int points = 0;
        for (Part part : exercise.parts()) {
            boolean fine = status == Status.PASS || (status == Status.FAIL && part.number() == 1);
            Status one = fine ? Status.PASS : status;
            points += fine ? part.points() : 0;
            parts.add(
                    new GradedPart(
                            part.number(),
                            exercise.title(part),
                            one,
                            fine ? part.points() : 0,
                            part.points(),
                            fine ? "" : text,
                            exercise.holdsBack(part)));
        }
        return new Graded(
                learner.id(),
                exercise.name(),
                "key-" + exercise.name(),
                status,
                points,
                exercise.about().points(),
                exercise.name() + " " + status.words() + ": " + text,
                status == Status.FAIL ? "no-max-shift" : "",
                parts,
                List.of("a note on " + text),
                "headline\n  ✗ 1 part\n\n  Part 1\n    expected  1\n    got       2\n    " + text,
                "full",
                1234,
                status == Status.FAIL);
    }
}
