package attention.grade.intake;

import attention.grade.Unusable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that lie beside each other, the learner being a part of their names. */
final class LooseFiles {
    private LooseFiles() {}

    /** A file whose name says whose it is, under the name that the learner gave it. */
    static Optional<Piece> piece(Tree tree, Tree.Item item, String name) {
        Optional<Bundle> bundle = Bundle.of(name).filter(it -> !it.rest().isEmpty());
        return bundle.map(
                it -> {
                    Map<String, String> renamed = Map.of(item.path(), it.rest());
                    Tree one = new SubTree(tree, List.of(item), renamed);
                    return new Piece(name, bundle, () -> Nested.read(one), true);
                });
    }

    static Unusable nobodys(String name) {
        return new Unusable(
                name,
                "Nobody can say whose it is: each learner needs a folder or an archive of their own.",
                "");
    }
}
