package attention.study.seqtoseq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The same pairs, each source read from its end: what is to be written first was then read last —
 * Sutskever et al. 2014, section 3.3.
 *
 * @param bitext the pairs
 */
public record FromTheEnd(Bitext bitext) implements Bitext {
    @Override
    public Pair draw(RandomGenerator random) {
        Pair pair = bitext.draw(random);
        int last = pair.source().size() - 1;
        List<List<Integer>> links =
                pair.links().stream()
                        .map(places -> places.stream().map(place -> last - place).toList())
                        .toList();
        return new Pair(turned(pair.source()), pair.target(), links);
    }

    private static List<String> turned(List<String> words) {
        List<String> turned = new ArrayList<>(words);
        Collections.reverse(turned);
        return turned;
    }

    @Override
    public Vocabulary source() {
        return bitext.source();
    }

    @Override
    public Vocabulary target() {
        return bitext.target();
    }

    @Override
    public List<String> words(String text) {
        return turned(bitext.words(text));
    }

    @Override
    public boolean hasMeaning(String word) {
        return bitext.hasMeaning(word);
    }
}
