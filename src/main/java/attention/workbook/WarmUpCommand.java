package attention.workbook;

import attention.check.Checker;
import attention.check.Exercise;
import attention.check.Register;
import attention.check.Settings;
import attention.check.boxes.BoxArchive;
import attention.check.boxes.Boxes;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.progress.Progress;
import attention.workbook.terminal.Screen;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;

/**
 * {@code workbook warm-up}, which the launcher calls once after a build: does what the usual
 * commands do, so that Java can keep an archive of the classes that they need.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand extends WorkbookCommand {
    WarmUpCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        BoxArchive.make();
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Desk quiet = new Desk(desk().place(), new Screen(nowhere, nowhere, false, true));
        Main.commandLine(quiet, Commands.neededBy("check")).execute("check", "--help");
        Main.commandLine(quiet, Commands.neededBy("list")).execute("list", "--json");
        new Progress();
        try (Boxes boxes = new Boxes()) {
            Checker checker = new Checker(Settings.USUAL, boxes);
            for (Exercise exercise : Register.get().exercises()) {
                ExerciseFiles files = new ExerciseFiles(home(), exercise);
                checker.ofSource(exercise.name(), files.stub()).text();
                checker.ofSource(exercise.name(), files.solutionCode()).text();
            }
        }
        return Exit.Code.PASSED;
    }
}
