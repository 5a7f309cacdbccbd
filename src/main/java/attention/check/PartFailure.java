package attention.check;

/** Ends a part; JUnit sees a failed test, the verdict sees the finding. */
final class PartFailure extends AssertionError {
    private final transient Finding finding;

    PartFailure(Finding finding) {
        super(String.join(" ", finding.sentences()));
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
