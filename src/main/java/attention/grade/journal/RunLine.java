package attention.grade.journal;

import attention.grade.About;
import java.util.List;

/**
 * The line with which each run begins.
 *
 * @param about how this run grades
 * @param shard which part of the class it has
 * @param roll a hash of the ids of the whole class
 * @param exercises names of the exercises that it grades, in the order of the register
 * @param learners ids of all learners of this shard, in order
 */
public record RunLine(
        About about, Shard shard, String roll, List<String> exercises, List<String> learners) {}
