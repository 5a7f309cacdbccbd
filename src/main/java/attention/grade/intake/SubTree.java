package attention.grade.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some items of a larger tree, under other names.
 *
 * @param whole the larger tree
 * @param parts the items under their names there
 * @param renamed the name here of each of them
 */
record SubTree(Tree whole, List<Item> parts, Map<String, String> renamed) implements Tree {
    @Override
    public List<Item> items() {
        return parts.stream()
                .map(
                        it ->
                                new Item(
                                        renamed.getOrDefault(it.path(), it.path()),
                                        it.size(),
                                        it.kind()))
                .toList();
    }

    @Override
    public void read(Set<String> paths, Taker taker) throws IOException {
        Map<String, String> there = new LinkedHashMap<>();
        renamed.forEach((original, here) -> there.putIfAbsent(here, original));
        Set<String> wanted = new LinkedHashSet<>();
        paths.stream().filter(there::containsKey).map(there::get).forEach(wanted::add);
        whole.read(wanted, (path, in) -> taker.take(renamed.getOrDefault(path, path), in));
    }
}
