package attention.workbook.command;

import attention.check.PartResult;
import attention.check.Status;
import attention.check.Verdict;
import attention.words.Words;
import attention.workbook.answers.AnswerPlace;
import attention.workbook.answers.Answers;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Json;
import attention.workbook.home.Names;
import attention.workbook.home.WorkbookCommand;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook check}: tells what is right, and which mistake was made. */
@Command(name = "check")
public final class CheckCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Parameters(
            arity = "0..*",
            paramLabel = "WHAT",
            completionCandidates = Names.class,
            descriptionKey = "WHAT")
    private List<String> what = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed = 1;

    /** At this desk. */
    public CheckCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        Set<AnswerPlace> places = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        Answers answers = new Answers(home());
        for (String argument : what) {
            try {
                places.addAll(answers.meantBy(argument));
            } catch (Exit e) { // the others are checked all the same
                unknown.add(e.sentence());
            }
        }
        if (what.isEmpty()) {
            places.addAll(answers.attempted());
        }
        List<Verdict> verdicts = judge(places);
        if (json) {
            screen().say(Json.text(report(places, verdicts)));
        }
        if (!unknown.isEmpty()) {
            throw Exit.wrongUse(String.join(System.lineSeparator(), unknown));
        }
        return !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict::passed)
                ? Exit.Code.PASSED
                : Exit.Code.NOT_PASSED;
    }

    private List<Verdict> judge(Set<AnswerPlace> places) {
        List<Verdict> verdicts = new ArrayList<>();
        try (Judging judging = new Judging(desk()).withSeed(seed)) {
            VerdictPrinter printer = new VerdictPrinter(desk());
            for (AnswerPlace place : places) {
                Verdict verdict = judging.judge(place);
                verdicts.add(verdict);
                if (!json) {
                    boolean alone = places.size() == 1;
                    // Of several, the one after all of them is said at the end.
                    printer.print(
                            place,
                            alone || !verdict.passed()
                                    ? verdict
                                    : verdict.followedBy(Optional.empty()));
                    if (alone) {
                        printer.printWhatGoesWith(verdict, judging);
                    }
                    screen().say("");
                }
            }
            if (!json) {
                sum(verdicts, judging);
            }
        }
        return verdicts;
    }

    private void sum(List<Verdict> verdicts, Judging judging) {
        if (verdicts.isEmpty()) {
            if (what.isEmpty()) {
                screen().say(WORDS.text("check/nothing begun"));
                Overview.sayNext(desk(), judging.progress());
            }
        } else if (verdicts.size() > 1) {
            long passed = verdicts.stream().filter(Verdict::passed).count();
            int points = verdicts.stream().mapToInt(Verdict::points).sum();
            screen().say(
                            WORDS.text(
                                    "check/sum",
                                    "passed",
                                    passed,
                                    "all",
                                    verdicts.size(),
                                    "points",
                                    points));
            if (passed > 0) {
                Overview.sayNext(desk(), judging.progress());
            }
        }
    }

    private JsonObject report(Set<AnswerPlace> places, List<Verdict> verdicts) {
        JsonArray list = new JsonArray();
        int index = 0;
        for (AnswerPlace place : places) {
            list.add(entry(place, verdicts.get(index++)));
        }
        JsonObject report = new JsonObject();
        report.addProperty(
                "passed", !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict::passed));
        report.add("verdicts", list);
        return report;
    }

    private JsonObject entry(AnswerPlace place, Verdict verdict) {
        JsonObject entry = new JsonObject();
        entry.addProperty("exercise", verdict.exercise());
        entry.addProperty("where", home().shown(place.file()));
        entry.addProperty("status", verdict.status().name());
        entry.addProperty("points", verdict.points());
        entry.addProperty("outOf", place.exercise().about().points());
        entry.addProperty("sentence", verdict.sentence());
        verdict.mistake().ifPresent(name -> entry.addProperty("mistake", name));
        if (!verdict.remarks().notes().isEmpty()) {
            JsonArray notes = new JsonArray();
            verdict.remarks().notes().forEach(notes::add);
            entry.add("notes", notes);
        }
        JsonArray parts = new JsonArray();
        verdict.parts().forEach(part -> parts.add(entry(part)));
        entry.add("parts", parts);
        return entry;
    }

    private static JsonObject entry(PartResult part) {
        JsonObject entry = new JsonObject();
        entry.addProperty("number", part.part().number());
        entry.addProperty("title", part.title());
        entry.addProperty("status", part.status().name());
        entry.addProperty("points", part.points());
        entry.addProperty("outOf", part.part().points());
        String why =
                part.finding()
                        .map(finding -> String.join(" ", finding.sentences()))
                        .orElse(part.status() == Status.SKIPPED ? part.reason() : "");
        if (!why.isEmpty()) {
            entry.addProperty("why", why);
        }
        return entry;
    }
}
