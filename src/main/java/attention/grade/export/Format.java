package attention.grade.export;

/** What other systems read. */
public enum Format {
    /** {@code export/nbgrader.csv}, as {@code nbgrader export} writes it. */
    NBGRADER,
    /** {@code export/gradescope/ID/results.json} for each learner. */
    GRADESCOPE,
    /** {@code export/canvas.csv} for the import of Canvas's gradebook. */
    CANVAS,
    /** {@code export/classroom/ID.json} for GitHub Classroom's grading reporter. */
    CLASSROOM,
    /** {@code export/junit/TEST-ID.xml}, as continuous builds read it. */
    JUNIT
}
