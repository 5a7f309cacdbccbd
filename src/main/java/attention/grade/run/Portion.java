package attention.grade.run;

import attention.grade.Hash;
import attention.grade.intake.Parcel;
import attention.grade.journal.Shard;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The part of a class that one machine grades.
 *
 * @param shard which part it is
 * @param roll a hash of the ids of the whole class: shards fit together if they have the same
 * @param parcels the submissions of this part, in the order of their ids
 */
public record Portion(Shard shard, String roll, List<Parcel> parcels) {
    /** The part of this class that belongs to the shard. */
    public static Portion of(Shard shard, List<Parcel> all) {
        List<String> ids = all.stream().map(it -> it.learner().id()).toList();
        List<Parcel> mine =
                IntStream.range(0, all.size()).filter(shard::has).mapToObj(all::get).toList();
        return new Portion(shard, Hash.of(ids.toArray(new String[0])).substring(0, 16), mine);
    }
}
