package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.workbook.TemporaryWorkbook.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can be proved of the Kubernetes files without a cluster: they keep to the schema, and their
 * scripts grade and merge a class.
 */
@Tag("cluster")
@Tag("answers")
class KubernetesIT {
    private static final String VALIDATE = "kubernetes-validate==1.37.0";
    private static final Path JOBS = Path.of("src/cluster/kubernetes").toAbsolutePath();

    /** The validator in a Python environment of its own, made once. */
    private static String validator(TemporaryWorkbook workbook) throws Exception {
        Path folder = Path.of(".workbook", VALIDATE.replace("==", "-")).toAbsolutePath();
        Path program = folder.resolve("bin/kubernetes-validate");
        if (!Files.exists(program)) {
            done(workbook, "python3", "-m", "venv", "--clear", folder.toString());
            String pip = folder.resolve("bin/pip").toString();
            done(workbook, pip, "install", "-q", "--disable-pip-version-check", VALIDATE);
        }
        return program.toString();
    }

    private static void done(TemporaryWorkbook workbook, String... command) throws Exception {
        Result result = workbook.run(List.of(command));
        assertEquals(0, result.code(), result.all());
    }

    @Test
    void the_jobs_keep_to_the_schema_and_a_slip_in_them_is_noticed(@TempDir Path folder)
            throws Exception {
        TemporaryWorkbook workbook = new TemporaryWorkbook(folder.resolve("workbook"));
        String validator = validator(workbook);
        for (String name : List.of("grade.yaml", "merge.yaml")) {
            done(workbook, validator, "--strict", JOBS.resolve(name).toString());
        }
        String job = Files.readString(JOBS.resolve("grade.yaml"));
        for (String slip :
                List.of(
                        job.replace("completions: 8", "completions: eight"),
                        job.replace("backoffLimitPerIndex", "backOffLimitPerIndex"),
                        job.replace("procMount: Unmasked", "procMounts: Unmasked"))) {
            Path wrong = Files.writeString(folder.resolve("wrong.yaml"), slip);
            Result result = workbook.run(List.of(validator, "--strict", wrong.toString()));
            assertTrue(!slip.equals(job) && result.code() != 0, result.all());
        }
    }

    @Test
    void the_shards_of_an_indexed_job_merge_to_what_one_machine_makes(@TempDir Path folder)
            throws Exception {
        ClusterHome home = ClusterHome.in(folder);
        String root = home.workbook().root().toString();
        home.workbook().with("WORKBOOK", root).with("SHARDS", "3").with("SEED", "4711");
        home.workbook().with("SUBMISSIONS", home.submissions().toString());
        home.workbook().with("RESULTS", home.results().toString());
        grade(home, "2");
        grade(home, "0");
        Result lost = home.run(home.job("kubernetes/merge-shards"));
        assertEquals(1, lost.code(), lost.all());
        assertEquals(List.of("Shard 2/3 is missing."), lost.err().lines().toList());

        grade(home, "1");
        Result merged = home.run(home.job("kubernetes/merge-shards"));
        assertEquals(0, merged.code(), merged.all());
        assertEquals(home.gradebookOfOneMachine("4711", "01"), home.gradebook());
    }

    private static void grade(ClusterHome home, String index) throws Exception {
        home.workbook().with("JOB_COMPLETION_INDEX", index);
        List<String> command = new ArrayList<>(List.of(home.job("kubernetes/grade-shard")));
        command.addAll(List.of("--exercises", "01"));
        Result graded = home.workbook().run(command);
        assertEquals(0, graded.code(), graded.all());
    }
}
