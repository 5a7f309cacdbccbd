package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.workbook.TemporaryWorkbook.Result;
import attention.workbook.home.Home;
import attention.workbook.lab.PythonEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our export goes into a gradebook of nbgrader itself, and comes out of it with the same marks. */
@Tag("teacher")
@Tag("answers")
class NbgraderIT {
    private static final Path SCRIPTS = Path.of("src/test/nbgrader").toAbsolutePath();

    private final Path folder;
    private final TemporaryWorkbook workbook;

    NbgraderIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        workbook = new TemporaryWorkbook(folder.resolve("workbook"));
        workbook.take("docs/sample-class");
    }

    @Test
    void what_nbgrader_exports_again_is_what_we_exported() throws Exception {
        Map<String, CSVRecord> ours = rows(exported());
        Path theirs = folder.resolve("theirs.csv");
        PythonEnvironment python =
                PythonEnvironment.prepare(new Home(Path.of("")), System.out::println);
        Path nbgrader = nbgrader(python);
        workbook.with("PYTHONPATH", nbgrader.toString());
        workbook.with("PATH", nbgrader.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        Result trip =
                workbook.run(
                        List.of(
                                python.python().toString(),
                                SCRIPTS.resolve("round_trip.py").toString(),
                                folder.resolve("results/export/nbgrader.csv").toString(),
                                theirs.toString()));
        assertEquals(0, trip.code(), trip.all());

        Map<String, CSVRecord> back = rows(theirs);
        int marks = 0;
        for (Map.Entry<String, CSVRecord> line : ours.entrySet()) {
            CSVRecord one = line.getValue();
            CSVRecord other =
                    Optional.ofNullable(back.get(line.getKey()))
                            .orElseThrow(() -> new AssertionError(line.getKey() + " is lost"));
            for (String column : List.of("first_name", "last_name", "email")) {
                assertEquals(one.get(column), other.get(column), line.getKey());
            }
            for (String column :
                    List.of("raw_score", "late_submission_penalty", "score", "max_score")) {
                double wanted = Double.parseDouble(one.get(column));
                double got = Double.parseDouble(other.get(column));
                assertEquals(wanted, got, 1e-9, line.getKey() + " " + column);
                marks += wanted > 0 ? 1 : 0;
            }
        }
        assertTrue(marks > 20, "there were marks to compare");
    }

    /** Late, by hand and plain marks of the sample class. */
    private Path exported() throws Exception {
        assertEquals(0, workbook.workbook("sample-class", "../class").code());
        Path results = Files.createDirectories(folder.resolve("results"));
        Files.writeString(
                results.resolve("manual.csv"),
                "id,exercise,points,comment\nlearner-03,Softmax,1.5,good\nlearner-06,,2,polite\n");
        Result graded =
                workbook.workbook(
                        "grade",
                        "../class/submissions",
                        "--out",
                        "../results",
                        "--roster",
                        "../class/roster.csv",
                        "--exercises",
                        "WeightedSum,02",
                        "--late-policy",
                        "../class/late-policy.json",
                        "--export",
                        "nbgrader");
        assertEquals(0, graded.code(), graded.all());
        return results.resolve("export/nbgrader.csv");
    }

    private static Map<String, CSVRecord> rows(Path csv) throws IOException {
        Map<String, CSVRecord> rows = new TreeMap<>();
        CSVFormat headed = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(Files.readString(csv), headed)) {
            parser.forEach(it -> rows.put(it.get("assignment") + " " + it.get("student_id"), it));
        }
        return rows;
    }

    /** Installed once, beside the environment of the notebooks. */
    private Path nbgrader(PythonEnvironment python) throws Exception {
        String pins = Files.readString(SCRIPTS.resolve("requirements.txt"));
        String name = "nbgrader-" + Integer.toHexString(pins.hashCode());
        Path packages = python.folder().resolveSibling(name);
        if (!Files.exists(packages.resolve("ready"))) {
            Result installed =
                    workbook.run(
                            List.of(
                                    python.python().toString(),
                                    "-m",
                                    "pip",
                                    "install",
                                    "-q",
                                    "--disable-pip-version-check",
                                    "--no-deps",
                                    "--upgrade",
                                    "--target",
                                    packages.toString(),
                                    "-r",
                                    SCRIPTS.resolve("requirements.txt").toString()));
            assertEquals(0, installed.code(), installed.all());
            Files.writeString(packages.resolve("ready"), "");
        }
        return packages;
    }
}
