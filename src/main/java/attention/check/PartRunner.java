package attention.check;

import attention.words.Words;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Gives each part its attempt, skips parts that would say nothing new, and notes how each ended.
 */
final class PartRunner implements ExecutionCondition, ParameterResolver, InvocationInterceptor {
    private static final Words WORDS = Words.of("check");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Part part = part(context.getTestMethod());
        if (part == null) {
            return ConditionEvaluationResult.enabled("a class");
        }
        Run run = run(context);
        Optional<PartResult> skipped = skipped(part, run);
        skipped.ifPresent(run::record);
        return skipped.map(it -> ConditionEvaluationResult.disabled(it.reason()))
                .orElse(ConditionEvaluationResult.enabled("its turn"));
    }

    private static Optional<PartResult> skipped(Part part, Run run) {
        if (run.halted().isPresent()) {
            return Optional.of(
                    PartResult.notRun(run.exercise, part, Status.SKIPPED, run.halted().get()));
        }
        return Arrays.stream(part.needs())
                .mapToObj(needed -> run.results().get(needed))
                .filter(Objects::nonNull)
                .filter(needed -> needed.status() != Status.PASS)
                .findFirst()
                .map(needed -> because(run.exercise, part, needed));
    }

    private static PartResult because(Exercise exercise, Part part, PartResult needed) {
        return needed.status() == Status.NOT_ATTEMPTED
                ? PartResult.notRun(exercise, part, Status.NOT_ATTEMPTED, needed.reason())
                : PartResult.notRun(
                        exercise,
                        part,
                        Status.SKIPPED,
                        WORDS.text("part/needs another", "number", needed.part().number()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Attempt.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Run run = run(context);
        run.begin((Check<?>) context.getRequiredTestInstance());
        Part part = Objects.requireNonNull(part(context.getTestMethod()));
        return new Attempt<>(run, part, run.exercise.contract());
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        Part part = Objects.requireNonNull(part(context.getTestMethod()));
        Run run = run(context);
        run.enter(part);
        try {
            invocation.proceed();
            run.record(PartResult.passed(run.exercise, part));
        } catch (PartFailure failure) {
            Finding finding = failure.finding();
            run.failed(failure);
            run.record(
                    finding.status() == Status.NOT_ATTEMPTED
                            ? PartResult.notRun(
                                    run.exercise,
                                    part,
                                    Status.NOT_ATTEMPTED,
                                    finding.sentences().get(0))
                            : PartResult.failed(run.exercise, part, finding));
            throw failure;
        } catch (Throwable fault) {
            run.record(PartResult.failed(run.exercise, part, fault(fault)));
            throw fault;
        } finally {
            run.leave();
        }
    }

    /** A fault of the check itself is never the learner's. */
    private static Finding fault(Throwable fault) {
        return Finding.of(
                Status.GRADER_ERROR,
                WORDS.text("part/this one"),
                WORDS.text("part/broke down", "fault", fault));
    }

    @SuppressWarnings("NullAway") // the caller asks
    private static Part part(Optional<Method> method) {
        return method.map(it -> it.getAnnotation(Part.class)).orElse(null);
    }

    private static Run run(ExtensionContext context) {
        String key = context.getConfigurationParameter(Launch.KEY).orElse("");
        return Launch.run(key);
    }
}
