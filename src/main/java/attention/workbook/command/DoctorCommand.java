package attention.workbook.command;

import attention.words.Words;
import attention.workbook.doctor.Condition;
import attention.workbook.doctor.Examination;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Json;
import attention.workbook.home.WorkbookCommand;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code workbook doctor}: what this machine has, what is wrong, and how to mend it. */
@Command(name = "doctor")
public final class DoctorCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Option(names = "--json")
    private boolean json;

    /** At this desk. */
    public DoctorCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        List<Condition> conditions = new ArrayList<>();
        for (var question : new Examination(home()).questions()) {
            Condition condition = question.get();
            conditions.add(condition);
            if (!json) {
                print(condition);
            }
        }
        boolean broken = conditions.stream().anyMatch(f -> f.grade() == Condition.Grade.BROKEN);
        if (json) {
            screen().say(Json.text(report(conditions, broken)));
        } else {
            screen().say(summary(conditions, broken));
        }
        return broken ? Exit.Code.BROKEN_SETUP : Exit.Code.PASSED;
    }

    private void print(Condition condition) {
        String line = "%-18s %s".formatted(condition.subject(), condition.found());
        switch (condition.grade()) {
            case GOOD -> screen().say(screen().good("✓") + " " + line);
            case LESS -> screen().say(screen().open("!") + " " + line);
            case BROKEN -> screen().say(screen().bad("✗") + " " + line);
        }
        if (!condition.repair().isEmpty()) {
            screen().say("    → " + condition.repair());
        }
    }

    private static String summary(List<Condition> conditions, boolean broken) {
        if (broken) {
            return WORDS.text("doctor/broken");
        }
        boolean good = conditions.stream().allMatch(f -> f.grade() == Condition.Grade.GOOD);
        return WORDS.text(good ? "doctor/well" : "doctor/works");
    }

    private static JsonObject report(List<Condition> conditions, boolean broken) {
        JsonArray list = new JsonArray();
        for (Condition condition : conditions) {
            JsonObject entry = new JsonObject();
            entry.addProperty("subject", condition.subject());
            entry.addProperty("grade", condition.grade().word());
            entry.addProperty("found", condition.found());
            entry.addProperty("repair", condition.repair());
            list.add(entry);
        }
        JsonObject report = new JsonObject();
        report.addProperty("works", !broken);
        report.add("findings", list);
        return report;
    }
}
