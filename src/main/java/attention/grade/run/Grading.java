package attention.grade.run;

import attention.check.Exercise;
import attention.grade.Submission;
import attention.grade.intake.Parcel;
import attention.grade.journal.Journal;
import attention.grade.journal.JournalState;
import attention.grade.journal.RunLine;
import attention.grade.journal.SubmissionLine;
import attention.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Grades the submissions of a class. Workers judge, each in boxes of its own; this thread alone
 * writes the journal, so that a line is whole or not there.
 */
public final class Grading {
    private static final Words WORDS = Words.of("grade");

    private final GradingRules rules;
    private final Choice choice;
    private final Crew crew;
    private volatile boolean stopped;

    /** Is told what happens; called by the thread that grades. */
    public interface Listener {
        /** A submission is done; the line is null if the old one still holds. */
        void done(String learner, @Nullable SubmissionLine line);
    }

    /** What a worker hands over. */
    private record Done(String learner, Optional<SubmissionLine> line, @Nullable Throwable fault) {}

    /** Grading by these rules. */
    public Grading(GradingRules rules, Choice choice, Crew crew) {
        this.rules = rules;
        this.choice = choice;
        this.crew = crew;
    }

    /** Ends the run soon; what is in the journal stays, what is being judged is given up. */
    public void stop() {
        stopped = true;
    }

    /** Whether {@link #stop} was called. */
    public boolean stopped() {
        return stopped;
    }

    /** Which exercises of which learners would be judged: nothing is run or written. */
    public Map<String, List<String>> plan(List<Parcel> parcels, JournalState state) {
        Map<String, List<String>> plan = new java.util.TreeMap<>();
        SubmissionGrader grader = new SubmissionGrader(rules, choice, crew.level(), () -> !stopped);
        for (Parcel parcel : parcels) {
            String id = parcel.learner().id();
            Optional<SubmissionLine> old = Optional.ofNullable(state.submissions().get(id));
            if (choice.wants(id)) {
                plan.put(id, grader.open(parcel.open(), old));
            }
        }
        return plan;
    }

    /**
     * Grades.
     *
     * @throws IOException if the journal cannot be written; what is in it stays
     */
    public void run(Portion portion, Journal journal, Listener listener) throws IOException {
        begin(portion, journal);
        List<Parcel> wanted =
                portion.parcels().stream().filter(it -> choice.wants(it.learner().id())).toList();
        Map<String, SubmissionLine> old = Map.copyOf(journal.state().submissions());
        BlockingQueue<Done> done = new LinkedBlockingQueue<>();
        AtomicInteger next = new AtomicInteger();
        int workers = Math.min(crew.workers(), wanted.size());
        CountDownLatch working = new CountDownLatch(workers);
        for (int k = 1; k <= workers; k++) {
            start(
                    "grader-" + k,
                    () -> {
                        work(wanted, next, old, done);
                        working.countDown();
                    });
        }
        boolean good = false;
        try {
            for (int k = 0; k < wanted.size() && !stopped; k++) {
                write(take(done), journal, listener);
            }
            good = true;
        } finally {
            if (!good) {
                stop();
            }
            finish(working);
        }
    }

    private static void start(String name, Runnable work) {
        Thread worker = new Thread(work, name);
        worker.setDaemon(true);
        worker.start();
    }

    private void begin(Portion portion, Journal journal) throws IOException {
        RunLine line =
                new RunLine(
                        rules.about(crew.level()),
                        portion.shard(),
                        portion.roll(),
                        choice.exercises().stream().map(Exercise::name).toList(),
                        portion.parcels().stream().map(it -> it.learner().id()).toList());
        if (!journal.state().newestRun().equals(Optional.of(line))) {
            journal.add(line);
        }
    }

    private void work(
            List<Parcel> parcels,
            AtomicInteger next,
            Map<String, SubmissionLine> old,
            BlockingQueue<Done> done) {
        for (int k = next.getAndIncrement();
                k < parcels.size() && !stopped;
                k = next.getAndIncrement()) {
            done.add(grade(parcels.get(k), old));
        }
        if (stopped) {
            done.add(new Done("", Optional.empty(), null)); // wakes the thread that writes
        }
    }

    private Done grade(Parcel parcel, Map<String, SubmissionLine> old) {
        String id = parcel.learner().id();
        try {
            Submission submission = parcel.open();
            SubmissionGrader grader =
                    new SubmissionGrader(rules, choice, crew.level(), () -> !stopped);
            Optional<SubmissionLine> before = Optional.ofNullable(old.get(id));
            return new Done(id, grader.grade(submission, before, crew.pool()), null);
        } catch (RuntimeException | Error fault) {
            return new Done(id, Optional.empty(), fault);
        }
    }

    private static Done take(BlockingQueue<Done> done) {
        try {
            return done.take();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never); // nobody interrupts the thread that writes
        }
    }

    private void write(Done done, Journal journal, Listener listener) throws IOException {
        if (stopped) {
            return; // it may have been judged in a box that was taken away
        }
        if (done.fault() != null) {
            throw new IllegalStateException(
                    WORDS.text("grading/cannot", "learner", done.learner()), done.fault());
        }
        if (done.line().isPresent()) {
            journal.add(done.line().get());
        }
        listener.done(done.learner(), done.line().orElse(null));
    }

    private void finish(CountDownLatch working) {
        try {
            // Daemons: one that hangs does not keep the process, nor whoever pressed Ctrl-C.
            boolean unused = working.await(stopped ? 1 : 10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
