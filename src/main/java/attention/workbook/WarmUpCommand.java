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
import java.util.List;
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
            List<Exercise> exercises = Register.get().exercises();
            // How one stub ends, all end; a solution loads all that its own check needs.
            ExerciseFiles first = new ExerciseFiles(home(), exercises.get(0));
            checker.ofSource(exercises.get(0).name(), first.stub()).text();
            for (Exercise exercise : exercises) {
                String answer = new ExerciseFiles(home(), exercise).solutionCode();
                checker.ofSource(exercise.name(), answer).text();
            }
        }
        return Exit.Code.PASSED;
    }
}
