package attention.workbook;

import attention.workbook.command.CheckCommand;
import attention.workbook.command.DoctorCommand;
import attention.workbook.command.HintCommand;
import attention.workbook.command.LabCommand;
import attention.workbook.command.ListCommand;
import attention.workbook.command.MakeNotebooksCommand;
import attention.workbook.command.MakeTablesCommand;
import attention.workbook.command.ProgressCommand;
import attention.workbook.command.ResetCommand;
import attention.workbook.command.RunCommand;
import attention.workbook.command.SampleClassCommand;
import attention.workbook.command.ShellCommand;
import attention.workbook.command.SolutionCommand;
import attention.workbook.command.StudentEditionCommand;
import attention.workbook.command.VerifyExercisesCommand;
import attention.workbook.command.WatchCommand;
import attention.workbook.grading.GradeCommand;
import attention.workbook.grading.MergeCommand;
import attention.workbook.grading.RegradeCommand;
import attention.workbook.grading.SimilarityCommand;
import attention.workbook.home.Desk;
import attention.workbook.home.WorkbookCommand;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The list of all commands, in the order in which help shows them. */
final class Commands {
    /** For the launcher alone. */
    private static final String WARM_UP = "warm-up";

    private static final Map<String, Function<Desk, WorkbookCommand>> ALL = all();

    private Commands() {}

    private static Map<String, Function<Desk, WorkbookCommand>> all() {
        var all = new LinkedHashMap<String, Function<Desk, WorkbookCommand>>();
        all.put("lab", LabCommand::new);
        all.put("run", RunCommand::new);
        all.put("shell", ShellCommand::new);
        all.put("check", CheckCommand::new);
        all.put("watch", WatchCommand::new);
        all.put("hint", HintCommand::new);
        all.put("solution", SolutionCommand::new);
        all.put("reset", ResetCommand::new);
        all.put("list", ListCommand::new);
        all.put("progress", ProgressCommand::new);
        all.put("doctor", DoctorCommand::new);
        all.put("grade", GradeCommand::new);
        all.put("regrade", RegradeCommand::new);
        all.put("merge", MergeCommand::new);
        all.put("similarity", SimilarityCommand::new);
        all.put("sample-class", SampleClassCommand::new);
        all.put("completion", CompletionCommand::new);
        all.put("student-edition", StudentEditionCommand::new);
        all.put("verify-exercises", VerifyExercisesCommand::new);
        all.put("make-tables", MakeTablesCommand::new);
        all.put("make-notebooks", MakeNotebooksCommand::new);
        all.put(WARM_UP, WarmUpCommand::new);
        return all;
    }

    static Collection<String> names() {
        return ALL.keySet();
    }

    /** Those that help shows. */
    static List<String> shown() {
        return ALL.keySet().stream().filter(name -> !name.equals(WARM_UP)).toList();
    }

    /** {@code help check} is {@code check --help}, and {@code help} alone is about all. */
    static String[] withHelpAsOption(String... args) {
        if (args.length == 0 || !args[0].equals("help")) {
            return args;
        }
        return args.length > 1 && ALL.containsKey(args[1])
                ? new String[] {args[1], "--help"}
                : args.length > 1 ? new String[] {args[1]} : new String[] {"--help"};
    }

    /** The one command that is called by name, or all of them, for help and completion. */
    static Collection<String> neededBy(String... args) {
        boolean one = args.length > 0 && ALL.containsKey(args[0]) && !args[0].equals("completion");
        return one ? List.of(args[0]) : names();
    }

    static WorkbookCommand make(String name, Desk desk) {
        Function<Desk, WorkbookCommand> maker = ALL.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("There is no command " + name + ".");
        }
        return maker.apply(desk);
    }

    /** What {@code ./workbook} alone does. */
    static WorkbookCommand opening(Desk desk) {
        return new LabCommand(desk);
    }
}
