// Lesson 13: Two levels: words, sentences, a document (层次注意力)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/13-hierarchical.jsh
// Made from notebooks/text/13-hierarchical.md by ./workbook make-notebooks: change that file.

import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import attention.matrix.*;
import attention.score.*;
import attention.mask.*;
import attention.normalize.*;
import attention.exercise.*;
import attention.variant.*;
import attention.own.*;
import attention.model.*;
import attention.train.*;
import attention.study.*;
import attention.show.*;
import tech.tablesaw.api.*;
import org.knowm.xchart.*;
import java.util.random.*;
import static attention.workbook.Session.*;

say("""
Two levels: words, sentences, a document (层次注意力)
=====================================================

The question of this lesson. A critic has written thirty words in five
sentences. Four sentences say what one part of the book is like, and one says
what counts. Somebody reads all of it and tells the verdict. Where did he
look: at which sentence, and in it at which word? And if you colour his words
by their weights, do the colours point at the answer?

A text has levels (层次): words make sentences, sentences make a document.
Attention can follow them. (单层 and 多层, one level and several: these are
levels of the text, not layers of a network stacked on each other.) You need
lessons 02, 03 and 05, and 07 for words about training. Reading takes about 30
minutes, the two exercises about 35.
""");

say("""
A review
--------
""");

code("""
import attention.study.hierarchical.*;

void read(Review review) {
    for (List<String> sentence : review.words()) {
        print(String.join(" · ", sentence));
    }
    print("verdict: " + Word.OPINIONS.get(review.verdict()));
}

Review review = Review.draw(new Random(14));
read(review);
""");
import attention.study.hierarchical.*;

void read(Review review) {
    for (List<String> sentence : review.words()) {
        print(String.join(" · ", sentence));
    }
    print("verdict: " + Word.OPINIONS.get(review.verdict()));
}

Review review = Review.draw(new Random(14));
read(review);

say("""
Each line is a sentence, six words in any order. An adjective is an opinion:
there are ten of them, and each sentence has one, all five different.
Everything else is a thing that is mentioned, and things mislead: jokes speak
for "funny", tears for "sad". In one sentence stands "all in all", which in
its numbers speaks for an opinion, too, by chance. The adjective of that
sentence is the verdict. The same thirty words, and "all in all" has changed
places with a thing of another sentence:
""");

code("""
read(review.decidedBy(4));
""");
read(review.decidedBy(4));

say("""
The naive idea: all thirty words at once
----------------------------------------

Nobody asks from outside here. A reader of reviews has a habit in place of a
question: a vector u of his own, learned once, the same for every text. Each
word gets a score from u, softmax makes weights, and the words are mixed into
one vector. Behind it he may think as hard as he likes. His weights are
learned; whatever they are, here are five reviews for him, all of the same
thirty words:
""");

code("""
ReviewReader atOnce = new AllInAll(Levels.ONE).reader(1);

for (int k = 0; k < 5; k++) {
    Review other = review.decidedBy(k);
    double[] row = atOnce.read(other).context().row(0);
    double[] some = Arrays.copyOf(row, 4);
    String verdict = Word.OPINIONS.get(other.verdict());
    print(verdict + ": " + Numbers.text(some) + " …");
}
""");
ReviewReader atOnce = new AllInAll(Levels.ONE).reader(1);

for (int k = 0; k < 5; k++) {
    Review other = review.decidedBy(k);
    double[] row = atOnce.read(other).context().row(0);
    double[] some = Arrays.copyOf(row, 4);
    String verdict = Word.OPINIONS.get(other.verdict());
    print(verdict + ": " + Numbers.text(some) + " …");
}

say("""
Five verdicts, one vector. A word's score depends on the word alone, so the
mixture does not know which words stood together (shuffle all thirty, and
nothing changes). For five reviews like these he gives one answer, and it is
right for at most one of them. Whatever he has learned, and whatever stands
behind the mixture: at most 1 in 5. We will see whether training knows that.
""");

say("""
One row in place of many
------------------------

First one level, properly. Making one vector of many is called pooling (池化),
and this kind is attention pooling (注意力池化), by Yang et al. 2016,
equations 5 to 7:

    bent     U = tanh(H W + b)     (n × d) · (d × dHidden) = (n × dHidden)
    weights  a = softmax((U u)ᵀ)   (n × dHidden) · (dHidden × 1), as a row
    vector   s = a H               (1 × n) · (n × d) = (1 × d)

H has a row for each word, b is added to each row. The paper calls u the
context vector; here a context is what comes out, so we call it the question.
By hand, with words (2, 0), (1, 1), (0, 1), a bias b = (-ln 2, 0) and a W that
multiplies the first number by ln 2 and the second by ln 3: tanh(ln 2) is 3/5
and tanh(ln 3) is 4/5, so the bent words are (3/5, 0), (0, 4/5), (-3/5, 4/5).
With u = (5 ln 2, 2.5 ln 2) the scores are 3 ln 2, 2 ln 2, -ln 2. Their powers
of e are 8, 4, ½; the weights 16/25, 8/25, 1/25.

Mixed are the words themselves, not the bent ones: why a word is worth reading
is one thing, what it says another.
""");

say("""
Exercise: AttentionPooling
--------------------------

Three equations, three lines with Matrix. The normalizer comes in as an
argument, and it is not always softmax. (In a terminal, the answers of this
lesson lie in exercises/13-hierarchical.)
""");

code("""
/**
 * Exercise AttentionPooling · lesson 13 · notebooks/13-hierarchical.ipynb
 *
 * <p>One row in place of many: nobody asks from outside, the question u is
 * learned.
 */
public class MyAttentionPooling implements AttentionPoolingContract {
    /**
     * Weighs the rows of a text by one learned question and mixes them.
     *
     * @param inputs h, a row for each word, (n × d)
     * @param w W, (d × dHidden)
     * @param bias b, (1 × dHidden)
     * @param u the question, (dHidden × 1)
     * @param normalizer makes weights of a row of scores:
     *     normalizer.weights(scores)
     * @return new Pooled(weights, vector): the weights (1 × n), and the
     *     rows mixed by them (1 × d)
     */
    @Override
    public Pooled pooled(
            Matrix inputs,
            Matrix w,
            Matrix bias,
            Matrix u,
            Normalizer normalizer) {
        // Of Matrix you need: a.times(b), a.plusRow(row), which adds one
        // row to every row of a, a.tanh(), and a.transpose().
        // TODO 1: bend every row: tanh(h W + b).
        // TODO 2: the score of each row, then the weights. The normalizer
        //         takes the scores of one text as one row.
        // TODO 3: mix the rows.
        throw new Todo("weigh the rows, then mix them");
    }
}
""");
say("""
Write it in your file:

    exercises/13-hierarchical/MyAttentionPooling.java
""");

code("""
check("AttentionPooling");
""");
check("AttentionPooling");

say("""
It is attention with one query
------------------------------

There is nothing new in it: one query, u; the bent rows are the keys, the rows
the values. So the library of lesson 01 can be read like this too. Its books
become words, and the question is Marvel's wish (1, 1, 0), but learned once
for all:
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
// comics, film, war
double[][] features =
    {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};

Matrix shelf = Matrix.of(features);
Matrix w = Matrix.identity(3);
Matrix b = Matrix.zeros(1, 3);
Matrix u = Matrix.ofColumn(1, 1, 0);

AttentionPooling pooling = new AttentionPooling(
    new Parameter("w", w),
    new Parameter("bias", b),
    new Parameter("u", u),
    new Softmax());
Trace pooled = pooling.read(shelf).labelled(Axis.KEYS.labelled(books));
show(pooled)
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
// comics, film, war
double[][] features =
    {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};

Matrix shelf = Matrix.of(features);
Matrix w = Matrix.identity(3);
Matrix b = Matrix.zeros(1, 3);
Matrix u = Matrix.ofColumn(1, 1, 0);

AttentionPooling pooling = new AttentionPooling(
    new Parameter("w", w),
    new Parameter("bias", b),
    new Parameter("u", u),
    new Softmax());
Trace pooled = pooling.read(shelf).labelled(Axis.KEYS.labelled(books));
print(show(pooled));

say("""
Marvel's scores were 4, 3, 2, 1, 0. Bent they are 1.757, 1.726, 1.523, 0.762
and 0: three comics count hardly more than one, and the Omnibus has 0.30 where
it had 0.64. With loops, and as attention of lesson 05:
""");

code("""
boolean agree(Matrix a, Matrix b) {
    boolean same = a.shape().equals(b.shape());
    for (int i = 0; same && i < a.rows(); i++) {
        for (int j = 0; same && j < a.cols(); j++) {
            same = Math.abs(a.get(i, j) - b.get(i, j)) < 1e-9;
        }
    }
    return same;
}

double[] scores = new double[5];
for (int t = 0; t < 5; t++) {
    for (int k = 0; k < 3; k++) {
        double sum = b.get(0, k);
        for (int j = 0; j < 3; j++) {
            sum += features[t][j] * w.get(j, k);
        }
        scores[t] += Math.tanh(sum) * u.get(k, 0);
    }
}
double[] weights = new Softmax().weights(scores);
double[] mixed = new double[3];
for (int t = 0; t < 5; t++) {
    for (int j = 0; j < 3; j++) {
        mixed[j] += weights[t] * features[t][j];
    }
}

Matrix bent = shelf.times(w).plusRow(b).tanh();
Attention plain =
    new Attention(new DotProduct(), Mask.none(), new Softmax());
Trace attended = plain.attend(u.transpose(), bent, shelf);

Matrix byLoops = Matrix.ofRow(mixed);
print("loops and matrices: " + agree(byLoops, pooled.context()));
print("pooling and attention: " + agree(attended.context(), byLoops));
""");
boolean agree(Matrix a, Matrix b) {
    boolean same = a.shape().equals(b.shape());
    for (int i = 0; same && i < a.rows(); i++) {
        for (int j = 0; same && j < a.cols(); j++) {
            same = Math.abs(a.get(i, j) - b.get(i, j)) < 1e-9;
        }
    }
    return same;
}

double[] scores = new double[5];
for (int t = 0; t < 5; t++) {
    for (int k = 0; k < 3; k++) {
        double sum = b.get(0, k);
        for (int j = 0; j < 3; j++) {
            sum += features[t][j] * w.get(j, k);
        }
        scores[t] += Math.tanh(sum) * u.get(k, 0);
    }
}
double[] weights = new Softmax().weights(scores);
double[] mixed = new double[3];
for (int t = 0; t < 5; t++) {
    for (int j = 0; j < 3; j++) {
        mixed[j] += weights[t] * features[t][j];
    }
}

Matrix bent = shelf.times(w).plusRow(b).tanh();
Attention plain =
    new Attention(new DotProduct(), Mask.none(), new Softmax());
Trace attended = plain.attend(u.transpose(), bent, shelf);

Matrix byLoops = Matrix.ofRow(mixed);
print("loops and matrices: " + agree(byLoops, pooled.context()));
print("pooling and attention: " + agree(attended.context(), byLoops));

say("""
Two levels
----------

Now twice (Yang et al., figure 2, without its recurrent encoders, which are
lesson 15's business). Each sentence is pooled by itself, with a question for
words. The vectors of all sentences, one below the other, are a short text
again, and are pooled with a question for sentences:

    sentence i   sᵢ = pooling(words of i)      (nᵢ × d) → (1 × d)
    document     v  = pooling(s₁ below s₂ …)    (k × d) → (1 × d)

By hand: sentence 1 is (8), sentence 2 is (7, 0, -7), one number for each
word. If the word scores of sentence 2 are 0, ln 2, ln 4, its weights are 1/7,
2/7, 4/7, and it becomes 7/7 + 0 − 28/7 = -3. If the sentence scores are 0 and
ln 2, the weights are 1/3 and 2/3, and the document is 8/3 − 6/3 = 2/3. What
share of the document has the word -7? Both weights multiplied: 2/3 · 4/7 =
8/21.

  | Predict. Now all scores are 0, at both levels. The word 8 stands alone in
  | its sentence, the other sentence has three words. What share of the
  | document has the 8: a quarter, a third, or a half? And what is the
  | document?
""");

code("""
Layer mean = rows -> rows.transpose().rowMeans().transpose();
Matrix first = Matrix.ofColumn(8);
Matrix second = Matrix.ofColumn(7, 0, -7);

Matrix twoLevels = new Hierarchical(mean, mean).output(first, second);
Matrix oneLevel = mean.output(first.below(second));
print("two levels: " + Numbers.text(twoLevels.get(0, 0)));
print("one level: " + Numbers.text(oneLevel.get(0, 0)));
""");
Layer mean = rows -> rows.transpose().rowMeans().transpose();
Matrix first = Matrix.ofColumn(8);
Matrix second = Matrix.ofColumn(7, 0, -7);

Matrix twoLevels = new Hierarchical(mean, mean).output(first, second);
Matrix oneLevel = mean.output(first.below(second));
print("two levels: " + Numbers.text(twoLevels.get(0, 0)));
print("one level: " + Numbers.text(oneLevel.get(0, 0)));

say("""
A half, although it is one word of four: each sentence has the same share. The
mean of means is 4, the mean of all words 2. That is the first difference
between one level and two: with one level long sentences weigh more, because
they have more words that collect attention; with two, somebody decides.
""");

say("""
Exercise: Hierarchical
----------------------

The wiring. Both levels come in as Layers that make one row of many, so the
same class reads with attention, with means, or with one of each. When it
passes, the check also puts your own MyAttentionPooling to work at both
levels.
""");

code("""
/**
 * Exercise Hierarchical · lesson 13 · notebooks/13-hierarchical.ipynb
 *
 * <p>Two levels: the words of a sentence become one row, the rows of all
 * sentences one document.
 */
public class MyHierarchical implements HierarchicalContract {
    /**
     * Reads a document in two levels.
     *
     * @param sentences a matrix for each sentence, (words × d); they
     *     differ in length
     * @param wordPooling wordPooling.output(words) makes one row of many,
     *     (words × d) → (1 × d)
     * @param sentencePooling the same for the rows of all sentences,
     *     (sentences × d) → (1 × dOut)
     * @return the document, (1 × dOut)
     */
    @Override
    public Matrix document(
            Matrix[] sentences, Layer wordPooling, Layer sentencePooling) {
        // New of Matrix: a.below(b) puts b under a.
        // TODO 1: one row for each sentence.
        // TODO 2: the rows of all sentences below one another, in their
        //         order.
        // TODO 3: one row of these.
        throw new Todo("read the sentences, then the document");
    }
}
""");
say("""
Write it in your file:

    exercises/13-hierarchical/MyHierarchical.java
""");

code("""
check("Hierarchical");
""");
check("Hierarchical");

say("""
What a level adds
-----------------

The library's Hierarchical keeps a trace for each sentence. Is the document
really the words, mixed by the products of both weights? On two shelves of the
library, comics and war, with question u for books, and one for shelves that
asks for war (its shelves are the sentences, its books the words):
""");

code("""
Matrix comicsShelf = shelf.rowRange(0, 3);
Matrix warShelf = shelf.rowRange(3, 5);
AttentionPooling forShelves = new AttentionPooling(
    new Parameter("w", w),
    new Parameter("bias", b),
    new Parameter("u", Matrix.ofColumn(0, 0, 2)),
    new Softmax());

Hierarchical library = new Hierarchical(pooling, forShelves);
Trace both = library.read(comicsShelf, warShelf).labelled(
    Hierarchical.SENTENCES.labelled(List.of("comics", "war")));

Matrix byProducts = Matrix.zeros(1, 3);
double shares = 0;
for (int s = 0; s < 2; s++) {
    Trace inner = both.inner("sentence " + (s + 1));
    Matrix ofShelf = s == 0 ? comicsShelf : warShelf;
    for (int t = 0; t < ofShelf.rows(); t++) {
        double share =
            both.weights().get(0, s) * inner.weights().get(0, t);
        byProducts = byProducts.plus(ofShelf.rows(t).scaled(share));
        shares += share;
    }
}
print("two levels and products: " + agree(byProducts, both.context()));
print("all products together: " + Numbers.text(shares));

List<List<String>> titles = List.of(
    books.subList(0, 3), books.subList(3, 5));
TextMap shelves = TextMap.ofLevels(both, titles);
show(shelves.titled("Books within their shelf, shelves in the margin"))
""");
Matrix comicsShelf = shelf.rowRange(0, 3);
Matrix warShelf = shelf.rowRange(3, 5);
AttentionPooling forShelves = new AttentionPooling(
    new Parameter("w", w),
    new Parameter("bias", b),
    new Parameter("u", Matrix.ofColumn(0, 0, 2)),
    new Softmax());

Hierarchical library = new Hierarchical(pooling, forShelves);
Trace both = library.read(comicsShelf, warShelf).labelled(
    Hierarchical.SENTENCES.labelled(List.of("comics", "war")));

Matrix byProducts = Matrix.zeros(1, 3);
double shares = 0;
for (int s = 0; s < 2; s++) {
    Trace inner = both.inner("sentence " + (s + 1));
    Matrix ofShelf = s == 0 ? comicsShelf : warShelf;
    for (int t = 0; t < ofShelf.rows(); t++) {
        double share =
            both.weights().get(0, s) * inner.weights().get(0, t);
        byProducts = byProducts.plus(ofShelf.rows(t).scaled(share));
        shares += share;
    }
}
print("two levels and products: " + agree(byProducts, both.context()));
print("all products together: " + Numbers.text(shares));

List<List<String>> titles = List.of(
    books.subList(0, 3), books.subList(3, 5));
TextMap shelves = TextMap.ofLevels(both, titles);
print(show(shelves.titled("Books within their shelf, shelves in the margin")));

say("""
That is the picture of this lesson: a line for each sentence, its weight in
the margin, and in the line each word, the larger and the darker the more
weight it has within its sentence.

One level hides in two, by the way. Let a sentence's score be log Σ e^(score
of its words), and nothing is left to decide:
""");

code("""
double logSum(Trace trace) {
    double[] s = trace.scores().row(0);
    return Math.log(Arrays.stream(s).map(Math::exp).sum());
}

double[] counted = {
    logSum(both.inner("sentence 1")), logSum(both.inner("sentence 2"))
};
Matrix ofShelves = Matrix.ofRow(new Softmax().weights(counted));
Matrix vectors = both.step("sentence vectors").matrix();
Matrix same = ofShelves.times(vectors);
print("one level again: " + agree(same, pooled.context()));
""");
double logSum(Trace trace) {
    double[] s = trace.scores().row(0);
    return Math.log(Arrays.stream(s).map(Math::exp).sum());
}

double[] counted = {
    logSum(both.inner("sentence 1")), logSum(both.inner("sentence 2"))
};
Matrix ofShelves = Matrix.ofRow(new Softmax().weights(counted));
Matrix vectors = both.step("sentence vectors").matrix();
Matrix same = ofShelves.times(vectors);
print("one level again: " + agree(same, pooled.context()));

say("""
With one level, then, a sentence weighs what its words collect. The upper
level replaces this number by a learned one, and that is all it adds. Is it
enough?
""");

say("""
Which level needs the attention?
--------------------------------

Five readers learn to tell the verdict. The one with attention at both levels
pools with your own MyAttentionPooling, if that has passed and gradients come
back through it, as they do through what was written with Matrix. All end in a
readout that gives a number for each opinion, its logit: softmax makes chances
of them; the one-level reader has a hidden layer of 32 numbers in between, to
make up for it. Adam 0.02, 16 reviews at a time.

  | Predict. Take attention away from one level and put the plain mean in its
  | place. What costs more: words by their mean, or sentences by their mean?
  | And who of the two is still right in more than half of the reviews?
""");

code("""
Plan plan = AllInAll.PLAN.withIterations(200, 20);
TrainingRun oneRun =
    Training.run("one level over all words", 1, plan, atOnce);
""");
Plan plan = AllInAll.PLAN.withIterations(200, 20);
TrainingRun oneRun =
    Training.run("one level over all words", 1, plan, atOnce);

code("""
AttentionPoolingContract part =
    own("AttentionPooling", AttentionPooling::pooled);
ReviewReader reader =
    new AllInAll(Levels.ATTENTION).reader(1).by(part);
TrainingRun twoRun =
    Training.run("attention at both levels", 1, plan, reader);

Lines learning =
    Charts.lines("All in all: right verdicts", twoRun.iterations());
learning.series(Theme.WEIGHT, twoRun.reader(), twoRun.successes());
learning.series(oneRun.reader(), oneRun.successes());
show(learning.axes("iteration", "accuracy").between(0, 1))
""");
AttentionPoolingContract part =
    own("AttentionPooling", AttentionPooling::pooled);
ReviewReader reader =
    new AllInAll(Levels.ATTENTION).reader(1).by(part);
TrainingRun twoRun =
    Training.run("attention at both levels", 1, plan, reader);

Lines learning =
    Charts.lines("All in all: right verdicts", twoRun.iterations());
learning.series(Theme.WEIGHT, twoRun.reader(), twoRun.successes());
learning.series(oneRun.reader(), oneRun.successes());
print(show(learning.axes("iteration", "accuracy").between(0, 1)));

code("""
show(TrainingTables.stored(AllInAll.comparison()))
""");
print(show(TrainingTables.stored(AllInAll.comparison())));

say("""
(The chart: one seed, 200 iterations. The table: 20 seeds, 600 iterations; the
column accuracy is the mean over the seeds.) With attention at both levels all
20 seeds are right always at the end; half of them were right in 95 of 100
reviews after 80 iterations, all after 120. Neither half of it gets near. With
sentences by their mean the reader finds all five opinions and cannot know
which one counts: 1 in 5. With words by their mean he finds the sentence, and
in it a mash of six words, of which the opinion is one: 0.34. Means at both
levels are little better than naming any of the ten. One level is at 0.2, as
it was proved, with its hidden layer and 200 iterations or 600. (Above 0.2 it
gets by the chance of 500 reviews only.) Both levels need attention.
""");

say("""
Where did he look?
------------------

The live reader has seen 3,200 reviews. Now he reads ours.

  | Predict. Colour all thirty words by their word weights. In what share of
  | all reviews does the largest of the thirty lie in the sentence that
  | decides: nearly always, in one of five by chance, or never?
""");

code("""
Trace trace = reader.read(review);
TextMap map = TextMap.ofLevels(trace, review.words());
show(map.titled("Word weights; sentence weights in the margin"))
""");
Trace trace = reader.read(review);
TextMap map = TextMap.ofLevels(trace, review.words());
print(show(map.titled("Word weights; sentence weights in the margin")));

say("""
Five words are dark, one opinion for each sentence, and the palest of the five
is the one that decides. Over 500 reviews that no reader has learned from, for
each of 20 seeds:
""");

code("""
Table looks = Table.create("Where they look: means over 20 seeds");
List<String> what = List.of(
    "deciding sentence",
    "its opinion",
    "opinions elsewhere",
    "largest word in it",
    "largest product in it");
looks.addColumns(StringColumn.create("weight, or share of reviews", what));

List<StoredOutcome> outcomes =
    TrainingTables.outcomes("all-in-all-weights");
for (Summary summary : Summary.of(outcomes)) {
    String[] means = new String[5];
    for (int k = 0; k < 5; k++) {
        means[k] = Numbers.fixed(summary.mean(what.get(k)), 3);
    }
    looks.addColumns(StringColumn.create(summary.reader(), means));
}
show(looks)
""");
Table looks = Table.create("Where they look: means over 20 seeds");
List<String> what = List.of(
    "deciding sentence",
    "its opinion",
    "opinions elsewhere",
    "largest word in it",
    "largest product in it");
looks.addColumns(StringColumn.create("weight, or share of reviews", what));

List<StoredOutcome> outcomes =
    TrainingTables.outcomes("all-in-all-weights");
for (Summary summary : Summary.of(outcomes)) {
    String[] means = new String[5];
    for (int k = 0; k < 5; k++) {
        means[k] = Numbers.fixed(summary.mean(what.get(k)), 3);
    }
    looks.addColumns(StringColumn.create(summary.reader(), means));
}
print(show(looks));

say("""
First column of numbers, attention at both levels: in no review does the
largest word weight lie in the deciding sentence. By chance it would be one in
five. The reason is small and stubborn. In a sentence without "all in all" the
opinion has no rival and takes 1.000. In the deciding one "all in all" has to
leave a trace in the sentence vector, or the upper level could not find the
sentence; so it keeps 3 percent, and the opinion gets 0.968. The word that
decides has less weight than each of the four that do not count. Whoever
prints word weights as an explanation points at four wrong words first.

The largest product of both weights lies in the right sentence in every
review. So multiply before you colour:
""");

code("""
show(map.multiplied().titled("Both weights multiplied"))
""");
print(show(map.multiplied().titled("Both weights multiplied")));

say("""
Now it can be seen at a glance. This is why Yang et al. colour each word by
its weight times (a root of) that of its sentence.
""");

say("""
What misleads here
------------------

The second column of the table has the same parameters at both levels, one
question for words and for sentences. It is right in all reviews as well. It
needs five times as many iterations, and with 19 of 20 seeds it works
differently: opinions elsewhere have 0.73 in place of 1, and the largest word
weight lies in the deciding sentence in every review. (The 0.950 of the table
is the mean of nineteen times 1 and once 0; question 4 trains the odd one.)
Two readers, both always right, and their word weights say opposite things.
Weights show how this reader works, not how the task is solved. How long they
took:
""");

code("""
for (Summary summary : Summary.of(outcomes)) {
    String reached = summary.learned() + " of " + summary.seeds();
    String median = Numbers.text(summary.median());
    print(summary.reader() + ": " + reached + ", median " + median);
}
""");
for (Summary summary : Summary.of(outcomes)) {
    String reached = summary.learned() + " of " + summary.seeds();
    String median = Numbers.text(summary.median());
    print(summary.reader() + ": " + reached + ", median " + median);
}

say("""
And the task was made for two levels. Without "all in all", with a verdict
that is the most frequent opinion, say, one level would do. Levels pay where
which words stand together decides.
""");

say("""
Find the bug
------------

Reviews are read many at a time, so a program fills short sentences up with
zeros until all in the pile are equally long. In training every sentence had
six words, and the reader has become perfect. Now the same review comes in
piles with longer and longer neighbours:
""");

code("""
List<Parameter> learned = reader.parameters();

AttentionPooling level(int from) {
    return new AttentionPooling(
        learned.get(from),
        learned.get(from + 1),
        learned.get(from + 2),
        new Softmax());
}

Hierarchical levels = new Hierarchical(level(0), level(3));

Trace filledUpTo(int length) {
    Matrix[] sentences = review.sentences();
    for (int i = 0; i < sentences.length && length > 6; i++) {
        Matrix zeros = Matrix.zeros(length - 6, sentences[i].cols());
        sentences[i] = sentences[i].below(zeros);
    }
    return levels.read(sentences);
}

for (int length : new int[] {6, 8, 12, 30, 60, 120}) {
    Trace filled = filledUpTo(length);
    Matrix logits = reader.answer(filled);
    Matrix chances = new Softmax().weights(logits);
    double right = chances.get(0, review.verdict());
    double sentence = filled.weights().get(0, review.deciding());
    String line = length + ": weight of the deciding sentence ";
    line += Numbers.fixed(sentence, 3) + ", chance of the verdict ";
    print(line + Numbers.fixed(right, 3));
}
""");
List<Parameter> learned = reader.parameters();

AttentionPooling level(int from) {
    return new AttentionPooling(
        learned.get(from),
        learned.get(from + 1),
        learned.get(from + 2),
        new Softmax());
}

Hierarchical levels = new Hierarchical(level(0), level(3));

Trace filledUpTo(int length) {
    Matrix[] sentences = review.sentences();
    for (int i = 0; i < sentences.length && length > 6; i++) {
        Matrix zeros = Matrix.zeros(length - 6, sentences[i].cols());
        sentences[i] = sentences[i].below(zeros);
    }
    return levels.read(sentences);
}

for (int length : new int[] {6, 8, 12, 30, 60, 120}) {
    Trace filled = filledUpTo(length);
    Matrix logits = reader.answer(filled);
    Matrix chances = new Softmax().weights(logits);
    double right = chances.get(0, review.verdict());
    double sentence = filled.weights().get(0, review.deciding());
    String line = length + ": weight of the deciding sentence ";
    line += Numbers.fixed(sentence, 3) + ", chance of the verdict ";
    print(line + Numbers.fixed(right, 3));
}

riddle("What is wrong", """
The zeros get weight. A row of zeros has the score tanh(b) · u like any other
row, small but not −∞, and fifty of them collect a lot. Nothing fails, and
with sentences of nearly equal length nobody notices; but the answer for a
review depends on how long its neighbours in the pile are. Take the padding
out before the softmax, with a mask (lesson 09). This was asked about a
well-known implementation of this very paper (GitHub,
ematvey/hierarchical-attention-networks, issue 19) and of another reader of
long texts (jamesmullenbach/caml-mimic, issue 13). The test takes a minute:
append padding, and nothing may change.
""");

say("""
Try this
--------

1. Read review.decidedBy(k) for k = 0 … 4 with the trained reader and print
   trace.weights(). What changes when "all in all" moves?
2. Multiply the question for books by 10: Matrix.ofColumn(10, 10, 0). What
   share has the Omnibus then? And with b = (5, 5, 5) in place of 0, question
   as it was?
3. Swap two words between the two shelves (rows 2 and 3 of shelf) and read
   again with library. Then swap two words within a shelf. Which of the two
   changes the document?
4. Train Levels.SHARED for 600 iterations with seed 1. After how many
   iterations does it reach 0.95? The other seeds of the stored table say 300
   and more. How do its weights differ from theirs?
5. How well can somebody do who knows only which sentence decides, and its six
   words in a bag, things and opinion alike? ("All in all" speaks for one of
   the ten, too, drawn like that of a thing.) He names the most frequent of
   the six; estimate his share by drawing.
""");
riddle("Answers", """
1. The weight follows it: 0.994, 0.990, 0.993, 0.995 and 0.989 on the sentence
   that has it, at most 0.0032 on each other. The verdict moves with it.
2. 0.546, the Companion 0.401: a louder question is a lower temperature. With
   b = (5, 5, 5) every tanh is nearly 1 whatever the book, and each has 0.2:
   the bend is saturated, and no question of ordinary size can tell the books
   apart.
3. Between the shelves: the document changes. Within a shelf it stays, to the
   last digits: a pooling does not know the order.
4. After 160; the slowest of the others after 580. Its word weights look like
   those of the reader with two sets of parameters (0.914 on the opinion, no
   largest word in the deciding sentence): the only one of 20 seeds that found
   this way.
5. 0.336. The reader that takes words by their mean has 0.337 over 20 seeds:
   it knows this and no more.
""");

say("""
By hand
-------

notebooks/sheets/13-hierarchical.md is a sheet to print: pooling with powers
of 2, one level and two on the same words, products of both weights, and what
padding does. It needs no calculator. Its key is on the last page.
""");

say("""
What to remember
----------------

- Attention pooling: one learned question u in place of a query; bent rows are
  the keys, the rows the values.
- Two levels: pool the words of each sentence, then the sentences. A word's
  share is the product of both weights.
- One level over all words does not know what stood together: here at most 1
  in 5, whatever stands behind it. A sentence weighs there what its words
  collect, log Σ e^score.
- Both levels need the attention: by means it is 0.34 and 0.2.
- The largest word weight lies in the deciding sentence in 0.000 of the
  reviews, the largest product in 1.000. Multiply before you colour.
- Equal accuracy does not mean equal weights.
- Padding gets weight unless a mask takes it out before the softmax.
""");

say("""
Sources
-------

- Z. Yang, D. Yang, C. Dyer, X. He, A. Smola, E. Hovy, "Hierarchical Attention
  Networks for Document Classification", NAACL 2016: both levels, and the
  picture with both weights.
- D. Bahdanau, K. Cho, Y. Bengio, "Neural Machine Translation by Jointly
  Learning to Align and Translate", ICLR 2015: the score with tanh, asked by a
  state in place of u.
- S. Jain, B. C. Wallace, "Attention is not Explanation", NAACL 2019: other
  weights, the same answer.
- S. Wiegreffe, Y. Pinter, "Attention is not not Explanation", EMNLP 2019:
  what that does and does not show.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("AttentionPooling") checks your file again,
hint("AttentionPooling") gives a hint, /open with the name of your file brings
its class in here, and /exit leaves.
""");
