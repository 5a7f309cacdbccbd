package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.workbook.TemporaryWorkbook.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class is graded as an array job by a real Slurm, whose daemons run on this machine. */
@Tag("cluster")
@Tag("answers")
class SlurmIT {
    private static final String DAEMONS =
            Path.of("src/test/cluster/slurm-here").toAbsolutePath() + "";
    private static final int PATIENCE_SECONDS = 240;

    @Test
    void the_shards_of_an_array_job_merge_to_what_one_machine_makes(@TempDir Path folder)
            throws Exception {
        ClusterHome home = ClusterHome.in(folder);
        String slurm = folder.resolve("slurm").toString();
        Result started = home.run(DAEMONS, "start", slurm);
        assertEquals(0, started.code(), started.all());
        try {
            home.workbook().with("SLURM_CONF", slurm + "/slurm.conf");
            home.workbook().with("SHARDS", "3").with("CPUS", "1").with("SEED", "4711");
            submit(home);
            String one = home.gradebookOfOneMachine("4711", "01");
            assertEquals(one, home.gradebook(), () -> logs(home));

            loseAShard(home);
            repeatAShard(home);

            // The same command again grades the lost shard alone.
            Files.delete(home.results().resolve("gradebook.csv"));
            submit(home);
            assertEquals(one, home.gradebook(), () -> logs(home));
            assertTrue(log(home, "shards/2.log").contains("2 of 2"), () -> logs(home));
        } finally {
            home.run(DAEMONS, "stop", slurm);
        }
    }

    private static void submit(ClusterHome home) throws Exception {
        Result submitted =
                home.run(
                        home.job("slurm/submit"),
                        home.submissions().toString(),
                        home.results().toString(),
                        "--exercises",
                        "01");
        assertEquals(0, submitted.code(), submitted.all());
        for (int second = 0; !queue(home).isEmpty(); second++) {
            assertTrue(second < PATIENCE_SECONDS, () -> logs(home));
            Thread.sleep(1000);
        }
    }

    private static String queue(ClusterHome home) throws Exception {
        Result queue = home.run("squeue", "--noheader");
        assertEquals(0, queue.code(), queue.all());
        return queue.out();
    }

    private static void loseAShard(ClusterHome home) throws Exception {
        PathUtils.deleteDirectory(home.results().resolve("shards/2"));
        assertEquals(List.of("Shard 2/3 is missing."), problems(home));
    }

    private static void repeatAShard(ClusterHome home) throws Exception {
        Path again = home.results().resolve("shards/again");
        ClusterHome.copy(home.results().resolve("shards/3"), again);
        List<String> problems = problems(home);
        PathUtils.deleteDirectory(again);
        assertTrue(problems.get(0).startsWith("Shard 3/3 is there twice: "), problems::toString);
    }

    private static List<String> problems(ClusterHome home) throws Exception {
        Result merged =
                home.run(
                        home.job("slurm/merge.sbatch"),
                        home.workbook().root().toString(),
                        home.results().toString());
        assertEquals(1, merged.code(), merged.all());
        return merged.err().lines().toList();
    }

    private static String log(ClusterHome home, String name) throws Exception {
        return Files.readString(home.results().resolve(name));
    }

    private static String logs(ClusterHome home) {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("shards/1.log", "shards/2.log", "shards/3.log", "merge.log")) {
            try {
                all.append(name).append(":\n").append(log(home, name));
            } catch (Exception missing) {
                all.append(missing).append('\n');
            }
        }
        return all.toString();
    }
}
