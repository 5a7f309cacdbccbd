// Startup script of the kernel IJava: IJAVA_STARTUP_SCRIPTS_PATH names it.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import attention.matrix.*;
import attention.score.*;
import attention.mask.*;
import attention.normalize.*;
import attention.exercise.*;
import attention.variant.*;
import attention.own.*;
import attention.model.*;
import attention.train.*;
import attention.study.*;
import attention.show.*;
import tech.tablesaw.api.*;
import org.knowm.xchart.*;
import java.util.random.*;
import static attention.workbook.Session.*;

// Every value of a cell is shown as the workbook shows it: tables, step views, numbers of six digits.
io.github.spencerpark.ijava.IJava.getKernelInstance().getRenderer()
    .createRegistration(Object.class)
    .preferring(attention.workbook.lesson.MimeBundle.kinds())
    .register((value, context) -> {
        var bundle = attention.workbook.lesson.MimeBundle.of(value);
        bundle.data().forEach((kind, content) -> context.getOutputContainer().putData(kind, content));
        bundle.metadata().forEach((kind, about) -> context.getOutputContainer().putMetaData(kind, about));
    });

attention.workbook.Session.displayWith(shown -> {
    var data = new io.github.spencerpark.jupyter.kernel.display.DisplayData();
    attention.workbook.lesson.MimeBundle.of(shown).data().forEach((kind, content) -> data.putData(kind, content));
    io.github.spencerpark.ijava.IJava.getKernelInstance().display(data);
});

// After a cell that does not compile, check speaks of that cell and not of the class before it.
// IJava keeps its session in a private field.
try {
    var evaluator = io.github.spencerpark.ijava.JavaKernel.class.getDeclaredField("evaluator");
    evaluator.setAccessible(true);
    attention.workbook.lesson.NewestAnswers.follow(
        ((io.github.spencerpark.ijava.execution.CodeEvaluator)
            evaluator.get(io.github.spencerpark.ijava.IJava.getKernelInstance())).getShell());
} catch (ReflectiveOperationException anotherVersion) {
    // The lessons run without it.
}
