package attention.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupsTest {
    @TempDir private Path place = Path.of("given");
    private Path mounts = Path.of("given");
    private Path own = Path.of("given");

    @BeforeEach
    void name_the_files() {
        mounts = place.resolve("mounts");
        own = place.resolve("own");
    }

    private Path group(String name, String handsOn) throws IOException {
        Path folder = Files.createDirectories(place.resolve(name));
        Files.writeString(folder.resolve("cgroup.procs"), "");
        Files.writeString(folder.resolve("cgroup.subtree_control"), handsOn + "\n");
        return folder;
    }

    private void version2(String group) throws IOException {
        Files.writeString(mounts, "cgroup2 " + place.resolve("sys") + " cgroup2 rw,nosuid 0 0\n");
        Files.writeString(own, "0::" + group + "\n");
    }

    private Optional<List<Path>> found() {
        return Cgroups.find(mounts, own).map(Cgroups::places);
    }

    @Test
    void the_nearest_group_that_hands_on_both_is_taken() throws IOException {
        group("sys", "cpu memory pids");
        Path slice = group("sys/app.slice", "memory pids");
        group("sys/app.slice/shell.scope", "");
        version2("/app.slice/shell.scope");

        assertEquals(Optional.of(List.of(slice)), found());
    }

    @Test
    void a_group_that_hands_on_memory_alone_is_not_enough() throws IOException {
        group("sys", "");
        group("sys/app.slice", "memory");
        version2("/app.slice");

        assertEquals(Optional.empty(), found());
    }

    @Test
    void a_group_that_nobody_may_enter_is_not_taken() throws IOException {
        Path slice = group("sys/app.slice", "memory pids");
        Files.delete(slice.resolve("cgroup.procs"));
        version2("/app.slice");

        assertEquals(Optional.empty(), found());
    }

    @Test
    void a_group_outside_of_the_mount_is_not_looked_for() throws IOException {
        group("sys", "");
        group("", "memory pids");
        version2("/../..");

        assertEquals(Optional.empty(), found());
    }

    @Test
    void version_1_has_a_folder_for_each_controller() throws IOException {
        Path memory = group("memory/mine", "");
        Path pids = group("pids", "");
        Files.writeString(
                mounts,
                "cgroup %s cgroup rw,memory 0 0%ncgroup %s cgroup rw,pids 0 0%n"
                        .formatted(place.resolve("memory"), place.resolve("pids")));
        Files.writeString(own, "4:memory:/mine\n8:pids:/\n0::/\n");

        assertEquals(Optional.of(List.of(memory, pids)), found());
    }

    @Test
    void limits_are_written_where_the_group_has_such_a_file() throws IOException {
        Path place2 = group("sys", "memory pids");
        version2("/");
        Cgroups groups = Cgroups.find(mounts, own).orElseThrow();
        // The kernel fills a new group with files; here only the folder appears.
        List<Path> made = groups.make("box", 100, 20);

        assertEquals(List.of(place2.resolve("box")), made);
        assertEquals("104857600", Cgroups.value("MB", 100, 20));
        assertEquals("20", Cgroups.value("PIDS", 100, 20));
        assertEquals("0", Cgroups.value("0", 100, 20));
    }

    @Test
    void where_nothing_is_known_nothing_is_found() {
        assertEquals(Optional.empty(), found());
    }

    @Test
    void groups_of_processes_that_are_gone_are_removed() throws IOException {
        long dead = 999_999_999_999_999_999L;
        long alive = ProcessHandle.current().pid();
        for (String name : List.of(dead + "-a-1", alive + "-b-1", "of-others")) {
            Files.createDirectory(place.resolve(Cgroups.PREFIX + name));
        }

        new Cgroups(List.of(place), Map.of()).removeOfTheDead();

        assertFalse(Files.exists(place.resolve(Cgroups.PREFIX + dead + "-a-1")));
        assertTrue(Files.exists(place.resolve(Cgroups.PREFIX + alive + "-b-1")));
        assertTrue(Files.exists(place.resolve(Cgroups.PREFIX + "of-others")));
    }
}
