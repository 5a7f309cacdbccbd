package attention.grade.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
        Map<String, String> wanted = new TreeMap<>();
        renamed.forEach(
                (there, here) -> {
                    if (paths.contains(here)) {
                        wanted.put(there, here);
                    }
                });
        whole.read(wanted.keySet(), (path, in) -> taker.take(wanted.getOrDefault(path, path), in));
    }
}
