package attention.check;

import java.util.List;

/** Ends a part; JUnit sees a failed test, the verdict sees the finding. */
final class PartFailure extends AssertionError {
    private final transient Finding finding;
    private final transient List<Recorded> calls;

    PartFailure(Finding finding, List<Recorded> calls) {
        super(String.join(" ", finding.sentences()));
        this.finding = finding;
        this.calls = List.copyOf(calls);
    }

    /** Its way here tells nothing, and hundreds end cases that are only tried. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    Finding finding() {
        return finding;
    }

    /** The calls that the finding is about. */
    List<Recorded> calls() {
        return calls;
    }

    PartFailure plus(String sentence) {
        return new PartFailure(finding.plus(sentence), calls);
    }
}
