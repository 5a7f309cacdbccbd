package attention.workbook;

import attention.workbook.doctor.Examination;
import attention.workbook.doctor.Finding;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code workbook doctor}: what this machine has, what is wrong, and how to mend it. */
@Command(
        name = "doctor",
        description = "Looks at what the workbook needs on this machine and says how to mend it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./workbook doctor",
            "  ./workbook doctor --json",
            "Exit code 2 if something is broken that the workbook cannot do without."
        })
final class DoctorCommand extends WorkbookCommand {
    @Option(names = "--json", description = "Prints the findings as JSON.")
    private boolean json;

    DoctorCommand(Desk desk) {
        super(desk);
    }

    @Override
    protected Exit.Code run() {
        List<Finding> findings = new ArrayList<>();
        for (var question : new Examination(home()).questions()) {
            Finding finding = question.get();
            findings.add(finding);
            if (!json) {
                print(finding);
            }
        }
        boolean broken = findings.stream().anyMatch(f -> f.grade() == Finding.Grade.BROKEN);
        if (json) {
            screen().say(Json.text(report(findings, broken)));
        } else {
            screen().say(summary(findings, broken));
        }
        return broken ? Exit.Code.BROKEN_SETUP : Exit.Code.PASSED;
    }

    private void print(Finding finding) {
        String line = "%-18s %s".formatted(finding.subject(), finding.found());
        switch (finding.grade()) {
            case GOOD -> screen().say(screen().good("✓") + " " + line);
            case LESS -> screen().say(screen().open("!") + " " + line);
            case BROKEN -> screen().say(screen().bad("✗") + " " + line);
        }
        if (!finding.repair().isEmpty()) {
            screen().say("    → " + finding.repair());
        }
    }

    private static String summary(List<Finding> findings, boolean broken) {
        if (broken) {
            return "The workbook cannot work until what is marked ✗ is mended.";
        }
        return findings.stream().allMatch(f -> f.grade() == Finding.Grade.GOOD)
                ? "All is well."
                : "The workbook works; what is marked ! would make it complete.";
    }

    private static JsonObject report(List<Finding> findings, boolean broken) {
        JsonArray list = new JsonArray();
        for (Finding finding : findings) {
            JsonObject entry = new JsonObject();
            entry.addProperty("subject", finding.subject());
            entry.addProperty("grade", finding.grade().word());
            entry.addProperty("found", finding.found());
            entry.addProperty("repair", finding.repair());
            list.add(entry);
        }
        JsonObject report = new JsonObject();
        report.addProperty("works", !broken);
        report.add("findings", list);
        return report;
    }
}
