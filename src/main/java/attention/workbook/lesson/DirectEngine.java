package attention.workbook.lesson;

import attention.workbook.terminal.Drawings;
import java.lang.reflect.Method;
import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Runs JShell's snippets in this very process: some 10 ms a snippet, where JShell's default engine
 * takes 180 ms, and free of the fault of JDK 25's local engine (JDK-8366926). Registered as a
 * service, so that the interactive tool finds it by name.
 */
public final class DirectEngine implements ExecutionControlProvider {

    /** What {@code --execution} calls this engine. */
    public static final String NAME = "attentionDirect";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return new DirectExecutionControl() {
            /** Several lines begin on one of their own: JShell puts the name before the first. */
            @Override
            protected String invoke(Method method) throws Exception {
                String value = super.invoke(method);
                return value.contains("\n") ? "\n" + Drawings.fitting(value) : value;
            }
        };
    }
}
