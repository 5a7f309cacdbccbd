// Lesson 16: Convolution and attention: before, after, or as the pooling (卷积与注意力)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/16-cnn-attention.jsh
// Made from notebooks/text/16-cnn-attention.md by ./workbook make-notebooks: change that file.

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
Convolution and attention: before, after, or as the pooling (卷积与注意力)
==========================================================================

The question of this lesson. A watchman writes down what he hears, a word for
each sound. Somewhere in the night a bell strikes three times: ding dong ding.
Which of the eight signals was it? Whoever wants to know has to see three
words at once. A convolution does. But where does attention come in: before
it, at the words? After it, at what it found? Or in place of the last step,
which makes one row of many? The three answers of this lesson are three places
on the same road, and the surprise is what the choice changes and what it does
not.

You need lessons 01 to 05, 11 for maximum pooling and 13 for pooling in
general. Reading takes about 35 minutes, the four exercises about 60.
""");

say("""
A night
-------
""");

code("""
import attention.study.cnnattention.*;

WatchLog night = WatchTask.BELLS.draw(18, Training.random(13, 9));
print(night);
print(WatchTask.BELLS.answers().get(night.answer()));
""");
import attention.study.cnnattention.*;

WatchLog night = WatchTask.BELLS.draw(18, Training.random(13, 9));
print(night);
print(WatchTask.BELLS.answers().get(night.answer()));

say("""
Three strokes in a row are a signal, and there is exactly one in each log. One
stroke, or two in a row, are the wind: about one for seven words. So a single
ding tells nothing, and ding dong tells nothing.
""");

say("""
The naive idea: attention to the words
--------------------------------------

Attention weighs words and mixes them. Give ding and dong a column each, all
other sounds zeros, and let somebody look for bells:
""");

code("""
Matrix bellsOf(String log) {
    String[] words = log.split(" ");
    List<String> bells = List.of("ding", "dong");
    return Matrix.generate(words.length, 2,
        (i, j) -> words[i].equals(bells.get(j)) ? 1 : 0);
}

Attention perWord =
    new Attention(new DotProduct(), Mask.none(), new Softmax());
Matrix forBells = Matrix.ofRow(2, 1);

List<String> logs = List.of(
    "rain ding ding dong owl",
    "rain ding dong ding owl",
    "rain dong ding ding owl");
for (String log : logs) {
    Matrix words = bellsOf(log);
    Matrix seen = perWord.attend(forBells, words, words).context();
    print(log + ": " + Numbers.text(seen.row(0)));
}
""");
Matrix bellsOf(String log) {
    String[] words = log.split(" ");
    List<String> bells = List.of("ding", "dong");
    return Matrix.generate(words.length, 2,
        (i, j) -> words[i].equals(bells.get(j)) ? 1 : 0);
}

Attention perWord =
    new Attention(new DotProduct(), Mask.none(), new Softmax());
Matrix forBells = Matrix.ofRow(2, 1);

List<String> logs = List.of(
    "rain ding ding dong owl",
    "rain ding dong ding owl",
    "rain dong ding ding owl");
for (String log : logs) {
    Matrix words = bellsOf(log);
    Matrix seen = perWord.attend(forBells, words, words).context();
    print(log + ": " + Numbers.text(seen.row(0)));
}

say("""
Three signals, one context. A weight depends on its word alone, and a sum does
not know the order; so whatever the query, whatever the words are made of, and
whatever stands behind: at most one of the three answers is right. Before
anything is mixed, somebody has to look at neighbours.
""");

say("""
A convolution by hand
---------------------

A convolution (卷积) slides a window (lesson 08) over the text. In each place
it takes a word and its neighbours, multiplies every number by one of its own,
always the same ones, and adds up. These numbers are the kernel (卷积核). One
number for each word, a kernel of width 3, 1 for the left neighbour, 2 for the
word itself, −1 for the right one:

    place         1         2         3         4         5
    word          1         2         3         1         0
    window      0 1 2     1 2 3     2 3 1     3 1 0     1 0 0
    kernel      1 2 −1    1 2 −1    1 2 −1    1 2 −1    1 2 −1
    feature    0+2−2=0   1+4−3=2   2+6−1=7   3+2−0=5   1+0−0=1

Beyond both ends there are zeros, so each word has a window and n words give n
results. A result is called a feature (特征): it says how well the window fits
the kernel.

With d numbers for each word, a window is w rows side by side, w · d numbers,
and the kernel a table with a column for each filter (滤波器), each of which
looks for something else:

    F = windows(X) K + b     (n × w·d) · (w·d × filters) = (n × filters)

(Mathematicians turn the kernel around before it slides: −1 2 1. Then the
features are 4 6 5 −1 −1. What every library calls a convolution does not turn
it. For a kernel that is learned it makes no difference, for one that is
carried over from another program it does.)
""");

say("""
Exercise: Convolution
---------------------

Any odd width, any d, any number of filters. The width is not told; it follows
from the shapes. (In a terminal, the answers of this lesson lie in
exercises/16-cnn-attention.)
""");

code("""
/**
 * Exercise Convolution · lesson 16 · notebooks/16-cnn-attention.ipynb
 *
 * <p>Every word together with its neighbours: a kernel slides over them.
 */
public class MyConvolution implements ConvolutionContract {
    /**
     * A row of features for each word.
     *
     * @param inputs a row for each word, (n × d)
     * @param kernel kernel.weights() has d rows for each word of a window,
     *     the leftmost first, and a column for each filter; kernel.bias()
     *     is (1 × filters)
     * @return for each word its window times the weights, plus the bias,
     *     (n × filters); beyond the ends of the text there are zeros
     */
    @Override
    public Matrix features(Matrix inputs, Kernel kernel) {
        // Of Matrix you may use: Matrix.zeros(rows, cols), a.below(b, c),
        // which puts rows below rows, a.rows(), a.cols(), a.times(b),
        // a.plusRow(row), and a.windows(width), which lays each run of
        // so many neighbouring rows side by side as one row.
        // TODO 1: how many words does the kernel see at once?
        // TODO 2: a window for every word, the first and the last too.
        // TODO 3: what the kernel makes of each window.
        throw new Todo("slide the kernel over the text");
    }
}
""");
say("""
Write it in your file:

    exercises/16-cnn-attention/MyConvolution.java
""");

code("""
check("Convolution");
""");
check("Convolution");

say("""
A filter that hears one signal
------------------------------

The same with loops, beside the library, on the night from the beginning: d =
2, a column for ding and one for dong, and one filter, set by hand. The left
neighbour has to be a dong, the word itself a ding, the right one a dong. Each
that fits counts 1, and the bias takes 2 away.
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

Matrix one = Matrix.ofRow(1);
Matrix bells = bellsOf(String.join(" ", night.words()));
double[] dongDingDong = {0, 1, 1, 0, 0, 1}; // left, own, right
double[][] found = new double[bells.rows()][1];
for (int i = 0; i < bells.rows(); i++) {
    double sum = -2;
    for (int k = 0; k < 3; k++) {
        int neighbour = i + k - 1;
        for (int j = 0; j < 2; j++) {
            if (neighbour >= 0 && neighbour < bells.rows()) {
                double weight = dongDingDong[2 * k + j];
                sum += weight * bells.get(neighbour, j);
            }
        }
    }
    found[i][0] = sum;
}

Matrix asLoops = Matrix.of(found);
ConvolutionContract.Kernel kernel = new ConvolutionContract.Kernel(
    Matrix.ofColumn(dongDingDong), Matrix.ofRow(-2));
Matrix asWindows = Convolution.features(bells, kernel);
print("loops and windows agree: " + agree(asLoops, asWindows));
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

Matrix one = Matrix.ofRow(1);
Matrix bells = bellsOf(String.join(" ", night.words()));
double[] dongDingDong = {0, 1, 1, 0, 0, 1}; // left, own, right
double[][] found = new double[bells.rows()][1];
for (int i = 0; i < bells.rows(); i++) {
    double sum = -2;
    for (int k = 0; k < 3; k++) {
        int neighbour = i + k - 1;
        for (int j = 0; j < 2; j++) {
            if (neighbour >= 0 && neighbour < bells.rows()) {
                double weight = dongDingDong[2 * k + j];
                sum += weight * bells.get(neighbour, j);
            }
        }
    }
    found[i][0] = sum;
}

Matrix asLoops = Matrix.of(found);
ConvolutionContract.Kernel kernel = new ConvolutionContract.Kernel(
    Matrix.ofColumn(dongDingDong), Matrix.ofRow(-2));
Matrix asWindows = Convolution.features(bells, kernel);
print("loops and windows agree: " + agree(asLoops, asWindows));

say("""
Bent at 0 (ReLU: what is below 0 becomes 0), this feature is 1 at the middle
of the signal and 0 everywhere else:
""");

code("""
List<String> places = night.words();
Matrix heard = asWindows.relu();
for (int i = 0; i < heard.rows(); i++) {
    if (heard.get(i, 0) > 0) {
        print("place " + (i + 1) + ", " + places.get(i));
    }
}
""");
List<String> places = night.words();
Matrix heard = asWindows.relu();
for (int i = 0; i < heard.rows(); i++) {
    if (heard.get(i, 0) > 0) {
        print("place " + (i + 1) + ", " + places.get(i));
    }
}

say("""
The reader of 2014, without attention
-------------------------------------

Eight such filters, one for each signal; then the largest number of each, the
max pooling of lesson 11; then the filter that heard the most is the answer.
That is Kim's network of 2014, and set by hand it needs no training at all:
""");

code("""
List<String> vocabulary = WatchTask.BELLS.vocabulary();
List<String> signals = WatchTask.BELLS.answers();

Matrix oneHot = bellsOf(String.join(" ", vocabulary));
Matrix eight = Matrix.generate(6, 8, (row, signal) -> {
    String stroke = signals.get(signal).split(" ")[row / 2];
    return stroke.equals(row % 2 == 0 ? "ding" : "dong") ? 1 : 0;
});
Linear filters = new Linear(
    new Parameter("kernel", eight),
    new Parameter("bias", Matrix.zeros(1, 8).shifted(-2)));
ConvolutionalReader byHand = new ConvolutionalReader(
    new Embedding(new Parameter("words", oneHot)),
    new Convolution(3, filters),
    AttentiveConvolution.NONE,
    new MaxPooling(),
    pooled -> pooled);

Random nights = new Random(7);
int right = 0;
for (int i = 0; i < 100; i++) {
    WatchLog log = WatchTask.BELLS.draw(320, nights);
    int[] numbers = log.words().stream()
        .mapToInt(vocabulary::indexOf).toArray();
    Matrix logits = byHand.logits(one, numbers);
    right += Examples.largest(logits.row(0)) == log.answer() ? 1 : 0;
}
print(right + " of 100 nights of 320 words");
""");
List<String> vocabulary = WatchTask.BELLS.vocabulary();
List<String> signals = WatchTask.BELLS.answers();

Matrix oneHot = bellsOf(String.join(" ", vocabulary));
Matrix eight = Matrix.generate(6, 8, (row, signal) -> {
    String stroke = signals.get(signal).split(" ")[row / 2];
    return stroke.equals(row % 2 == 0 ? "ding" : "dong") ? 1 : 0;
});
Linear filters = new Linear(
    new Parameter("kernel", eight),
    new Parameter("bias", Matrix.zeros(1, 8).shifted(-2)));
ConvolutionalReader byHand = new ConvolutionalReader(
    new Embedding(new Parameter("words", oneHot)),
    new Convolution(3, filters),
    AttentiveConvolution.NONE,
    new MaxPooling(),
    pooled -> pooled);

Random nights = new Random(7);
int right = 0;
for (int i = 0; i < 100; i++) {
    WatchLog log = WatchTask.BELLS.draw(320, nights);
    int[] numbers = log.words().stream()
        .mapToInt(vocabulary::indexOf).toArray();
    Matrix logits = byHand.logits(one, numbers);
    right += Examples.largest(logits.row(0)) == log.answer() ? 1 : 0;
}
print(right + " of 100 nights of 320 words");

say("""
No attention, and it is never wrong, however long the night. Keep that in mind
for the end: to find a phrase, nobody needs attention. What it is good for has
to be something else.
""");

say("""
Three places
------------

So where could attention go? X is the text (n × d), F the features (n ×
filters), q a query. In the first two formulas each row is taken n · a times,
the weight times the number of words: that keeps the size of the numbers, and
equal weights change nothing. The third adds its rows up. It needs no n, for
the weights make 1 together.

    before      a = softmax(q Xᵀ)    q (1 × d)
                convolution of the rows n·aᵢ·xᵢ            (n × filters)
    after       a = softmax(q Fᵀ)    q (1 × filters)
                the rows n·aᵢ·fᵢ                           (n × filters)
    in pooling  a = softmax(q Fᵀ)    q (1 × filters)
                Σ aᵢ·fᵢ                                    (1 × filters)

Before, attention turns words up and down, and the windows read what is left.
After, it turns whole windows up and down. In pooling, it makes one row of
all: it stands where otherwise a maximum or a mean would stand. Behind the
first two comes a maximum.

By hand, with the five numbers from above. A mask forbids places 1 and 3, the
scores of the others are 0, 0 and ln 3, so the weights are 0, 1/5, 0, 1/5,
3/5, and n times the weights 0, 1, 0, 1, 3. To see the place and nothing else,
all three get these same weights.

  | Predict. Without attention the largest feature is 7, in place 3, the mean
  | is 3. The same five words, the same kernel, the same weights: does it
  | matter in which of the three places they stand? Which gives the largest
  | number in the end?
""");

code("""
Matrix five = Matrix.ofColumn(1, 2, 3, 1, 0);
ConvolutionContract.Kernel slope = new ConvolutionContract.Kernel(
    Matrix.ofColumn(1, 2, -1), Matrix.ofRow(0));
Layer slides = rows -> Convolution.features(rows, slope);
double never = Double.NEGATIVE_INFINITY;
double[] scores = {never, 0, never, 0, Math.log(3)};
double[] same = new Softmax().weights(Matrix.ofRow(scores)).row(0);
Normalizer given = anyScores -> same;

AttentionBeforeConvolution early = new AttentionBeforeConvolution();
AttentionAfterConvolution late = new AttentionAfterConvolution();
AttentiveConvolutionPooling pool = new AttentiveConvolutionPooling();
Matrix before = early.features(one, five, slides, given);
Matrix after = late.features(one, five, slides, given);
Matrix inPooling = pool.pooled(one, five, slides, given);

Matrix plain = slides.output(five);
print("no attention: " + Numbers.text(plain.transpose().row(0)));
print("before:       " + Numbers.text(before.transpose().row(0)));
print("after:        " + Numbers.text(after.transpose().row(0)));
print("in pooling:   " + Numbers.text(inPooling.row(0)));
""");
Matrix five = Matrix.ofColumn(1, 2, 3, 1, 0);
ConvolutionContract.Kernel slope = new ConvolutionContract.Kernel(
    Matrix.ofColumn(1, 2, -1), Matrix.ofRow(0));
Layer slides = rows -> Convolution.features(rows, slope);
double never = Double.NEGATIVE_INFINITY;
double[] scores = {never, 0, never, 0, Math.log(3)};
double[] same = new Softmax().weights(Matrix.ofRow(scores)).row(0);
Normalizer given = anyScores -> same;

AttentionBeforeConvolution early = new AttentionBeforeConvolution();
AttentionAfterConvolution late = new AttentionAfterConvolution();
AttentiveConvolutionPooling pool = new AttentiveConvolutionPooling();
Matrix before = early.features(one, five, slides, given);
Matrix after = late.features(one, five, slides, given);
Matrix inPooling = pool.pooled(one, five, slides, given);

Matrix plain = slides.output(five);
print("no attention: " + Numbers.text(plain.transpose().row(0)));
print("before:       " + Numbers.text(before.transpose().row(0)));
print("after:        " + Numbers.text(after.transpose().row(0)));
print("in pooling:   " + Numbers.text(inPooling.row(0)));

say("""
The largest of before is 4, in place 2; the largest of after is 5, in place 4.
In pooling adds up, each feature times its weight: 1/5 · 2 from place 2, 1/5 ·
5 from place 4, 3/5 · 1 from place 5. That is 2, one number for the whole
text.

The 7 is gone in all three, for two reasons. Before has silenced the word 3,
and every window loses that word: the 7 needed it, and so did the 5. What the
kernel slides over there is 0 2 0 1 0, a text that nobody wrote. After and in
pooling have silenced window 3 alone. The 5 is still there, for window 4 had
read the word 3 before anybody turned it down.
""");

say("""
Exercise: AttentionBeforeConvolution
------------------------------------

Score the words, weigh them, then let the convolution read. It comes in as a
Layer, the normalizer as an argument, so none of the two is yours to write
here.
""");

code("""
/**
 * Exercise AttentionBeforeConvolution · lesson 16
 *
 * <p>Attention says how loud each word is, then a convolution reads them.
 */
public class MyAttentionBeforeConvolution
        implements AttentionBeforeConvolutionContract {
    /**
     * Weighs the words, then convolves them.
     *
     * @param query what is looked for among the words, (1 × d)
     * @param inputs a row for each word, (n × d)
     * @param convolution makes features of words:
     *     convolution.output(rows), (n × d) → (n × filters)
     * @param normalizer makes weights of a row of scores:
     *     normalizer.weights(scores)
     * @return the features of the words, each of which was taken
     *     n · weight times, (n × filters)
     */
    @Override
    public Matrix features(
            Matrix query,
            Matrix inputs,
            Layer convolution,
            Normalizer normalizer) {
        // Of Matrix you need: a.timesTransposed(b), every row with every
        // row, a.timesColumn(column), row i times number i of the column,
        // a.scaled(factor), a.transpose() and a.rows().
        // TODO 1: a score for each word, then the weights. The normalizer
        //         takes the scores side by side, as one row.
        // TODO 2: make each word as loud as n times its weight says.
        // TODO 3: the features.
        throw new Todo("weigh the words, then convolve them");
    }
}
""");
say("""
Write it in your file:

    exercises/16-cnn-attention/MyAttentionBeforeConvolution.java
""");

code("""
check("AttentionBeforeConvolution");
""");
check("AttentionBeforeConvolution");

say("""
Exercise: AttentionAfterConvolution
-----------------------------------

The same steps in another order. Which of the two tables is matched with the
query decides how wide it is.
""");

code("""
/**
 * Exercise AttentionAfterConvolution · lesson 16
 *
 * <p>A convolution reads the words, then attention says how loud each
 * place is.
 */
public class MyAttentionAfterConvolution
        implements AttentionAfterConvolutionContract {
    /**
     * Convolves the words, then weighs the places.
     *
     * @param query what is looked for among the features, (1 × filters)
     * @param inputs a row for each word, (n × d)
     * @param convolution makes features of words:
     *     convolution.output(rows), (n × d) → (n × filters)
     * @param normalizer makes weights of a row of scores:
     *     normalizer.weights(scores)
     * @return the features of each place, taken n · weight times,
     *     (n × filters)
     */
    @Override
    public Matrix features(
            Matrix query,
            Matrix inputs,
            Layer convolution,
            Normalizer normalizer) {
        // TODO 1: the features.
        // TODO 2: a score for each place, then the weights.
        // TODO 3: make each place as loud as n times its weight says.
        throw new Todo("convolve the words, then weigh the places");
    }
}
""");
say("""
Write it in your file:

    exercises/16-cnn-attention/MyAttentionAfterConvolution.java
""");

code("""
check("AttentionAfterConvolution");
""");
check("AttentionAfterConvolution");

say("""
Exercise: AttentiveConvolutionPooling
-------------------------------------

And the third: one row of many.
""");

code("""
/**
 * Exercise AttentiveConvolutionPooling · lesson 16
 *
 * <p>One row of all places: attention where usually the maximum of each
 * filter is taken.
 */
public class MyAttentiveConvolutionPooling
        implements AttentiveConvolutionPoolingContract {
    /**
     * Convolves the words, then mixes the places by their weights.
     *
     * @param query what is looked for among the features, (1 × filters)
     * @param inputs a row for each word, (n × d)
     * @param convolution makes features of words:
     *     convolution.output(rows), (n × d) → (n × filters)
     * @param normalizer makes weights of a row of scores:
     *     normalizer.weights(scores)
     * @return the features of all places, each times its weight, added up,
     *     (1 × filters)
     */
    @Override
    public Matrix pooled(
            Matrix query,
            Matrix inputs,
            Layer convolution,
            Normalizer normalizer) {
        // TODO 1: the features.
        // TODO 2: a score for each place, then the weights.
        // TODO 3: one row.
        throw new Todo("weigh the places, then add them up");
    }
}
""");
say("""
Write it in your file:

    exercises/16-cnn-attention/MyAttentiveConvolutionPooling.java
""");

code("""
check("AttentiveConvolutionPooling");
""");
check("AttentiveConvolutionPooling");

say("""
Two of the three are one
------------------------

Take the five numbers of after again, 0 2 0 5 3. Their mean is 10/5 = 2, the
very number of in pooling. It is always so: the mean of what after gives is
(1/n) Σ n·aᵢ·fᵢ = Σ aᵢ·fᵢ. The two places differ only by what stands behind:
put a mean behind after in place of the maximum, and there is one reader in
place of two. And with the query 0 all weights are equal, n·aᵢ is 1, and
attention is gone: before and after are the plain convolution, in pooling is
the plain mean. On random tables, with the library's parts and with loops:
""");

code("""
Matrix text = Matrix.normal(6, 4, new Random(1));
Matrix table = Matrix.normal(12, 3, new Random(2));
Matrix shift = Matrix.normal(1, 3, new Random(3));
ConvolutionContract.Kernel random3 =
    new ConvolutionContract.Kernel(table, shift);
Layer reads = rows -> Convolution.features(rows, random3);
Normalizer softmax = new Softmax();
Matrix q = Matrix.normal(1, 3, new Random(4)); // for features
Matrix qWords = Matrix.normal(1, 4, new Random(5));

Matrix meanOf(Matrix rows) {
    return rows.transpose().rowMeans().transpose();
}

Matrix weighedRows = late.features(q, text, reads, softmax);
Matrix pooledRow = pool.pooled(q, text, reads, softmax);
print("mean of after = in pooling: "
    + agree(meanOf(weighedRows), pooledRow));

Matrix nothing = Matrix.zeros(1, 3);
Matrix noWords = Matrix.zeros(1, 4);
Matrix plainFeatures = reads.output(text);
print("query 0, before: "
    + agree(early.features(noWords, text, reads, softmax), plainFeatures));
print("query 0, after: "
    + agree(late.features(nothing, text, reads, softmax), plainFeatures));
print("query 0, in pooling: "
    + agree(pool.pooled(nothing, text, reads, softmax),
        meanOf(plainFeatures)));

double[] rowScores = new double[6];
for (int i = 0; i < 6; i++) {
    for (int j = 0; j < 4; j++) {
        rowScores[i] += qWords.get(0, j) * text.get(i, j);
    }
}
double[] shares = softmax.weights(rowScores);
Matrix louder =
    Matrix.generate(6, 4, (i, j) -> 6 * shares[i] * text.get(i, j));
Matrix loops = reads.output(louder);
print("before, loops and library: "
    + agree(loops, early.features(qWords, text, reads, softmax)));
""");
Matrix text = Matrix.normal(6, 4, new Random(1));
Matrix table = Matrix.normal(12, 3, new Random(2));
Matrix shift = Matrix.normal(1, 3, new Random(3));
ConvolutionContract.Kernel random3 =
    new ConvolutionContract.Kernel(table, shift);
Layer reads = rows -> Convolution.features(rows, random3);
Normalizer softmax = new Softmax();
Matrix q = Matrix.normal(1, 3, new Random(4)); // for features
Matrix qWords = Matrix.normal(1, 4, new Random(5));

Matrix meanOf(Matrix rows) {
    return rows.transpose().rowMeans().transpose();
}

Matrix weighedRows = late.features(q, text, reads, softmax);
Matrix pooledRow = pool.pooled(q, text, reads, softmax);
print("mean of after = in pooling: "
    + agree(meanOf(weighedRows), pooledRow));

Matrix nothing = Matrix.zeros(1, 3);
Matrix noWords = Matrix.zeros(1, 4);
Matrix plainFeatures = reads.output(text);
print("query 0, before: "
    + agree(early.features(noWords, text, reads, softmax), plainFeatures));
print("query 0, after: "
    + agree(late.features(nothing, text, reads, softmax), plainFeatures));
print("query 0, in pooling: "
    + agree(pool.pooled(nothing, text, reads, softmax),
        meanOf(plainFeatures)));

double[] rowScores = new double[6];
for (int i = 0; i < 6; i++) {
    for (int j = 0; j < 4; j++) {
        rowScores[i] += qWords.get(0, j) * text.get(i, j);
    }
}
double[] shares = softmax.weights(rowScores);
Matrix louder =
    Matrix.generate(6, 4, (i, j) -> 6 * shares[i] * text.get(i, j));
Matrix loops = reads.output(louder);
print("before, loops and library: "
    + agree(loops, early.features(qWords, text, reads, softmax)));

say("""
Whose parts read?
-----------------

From here on readers learn: 12 numbers for each word, 16 filters of width 3, a
query, a readout with a logit for each answer (softmax makes chances of them);
Adam 0.01, 16 new nights an iteration, 10 to 30 words each. Their convolution
and their attention are yours, where you have solved it:
""");

code("""
WatchParts library = WatchParts.LIBRARY;
WatchParts parts = new WatchParts(
    own("Convolution", library.convolution()),
    own("AttentionBeforeConvolution", library.before()),
    own("AttentionAfterConvolution", library.after()),
    own("AttentiveConvolutionPooling", library.inPooling()));
""");
WatchParts library = WatchParts.LIBRARY;
WatchParts parts = new WatchParts(
    own("Convolution", library.convolution()),
    own("AttentionBeforeConvolution", library.before()),
    own("AttentionAfterConvolution", library.after()),
    own("AttentiveConvolutionPooling", library.inPooling()));

say("""
Three bells
-----------

  | Predict. Five readers: without attention, by maximum or by mean, and with
  | attention before, after and in pooling. Which of them will not learn to
  | name the signal? And of the three with attention, which needs the fewest
  | iterations?
""");

code("""
List<PlaceOfAttention> three = List.of(
    PlaceOfAttention.BEFORE,
    PlaceOfAttention.AFTER,
    PlaceOfAttention.IN_POOLING);
List<WatchReader> readers = new ArrayList<>();

List<TrainingRun> learn(WatchTask task, Plan plan) {
    List<TrainingRun> runs = new ArrayList<>();
    readers.clear();
    for (PlaceOfAttention place : three) {
        WatchStudy study = new WatchStudy(task, place, plan);
        WatchReader reader = study.reader(parts, 1);
        runs.add(study.train(reader, 1));
        readers.add(reader);
    }
    return runs;
}

Plan short250 = WatchStudy.PLAN.withIterations(250, 25);
List<TrainingRun> bellRuns = learn(WatchTask.BELLS, short250);
WatchReader bellReader = readers.get(2); // in pooling
Lines learning =
    Charts.lines("Three bells", bellRuns.get(0).iterations());
for (TrainingRun run : bellRuns) {
    learning.series(run.reader(), run.successes());
}
show(learning.axes("iteration", "right signals").between(0, 1))
""");
List<PlaceOfAttention> three = List.of(
    PlaceOfAttention.BEFORE,
    PlaceOfAttention.AFTER,
    PlaceOfAttention.IN_POOLING);
List<WatchReader> readers = new ArrayList<>();

List<TrainingRun> learn(WatchTask task, Plan plan) {
    List<TrainingRun> runs = new ArrayList<>();
    readers.clear();
    for (PlaceOfAttention place : three) {
        WatchStudy study = new WatchStudy(task, place, plan);
        WatchReader reader = study.reader(parts, 1);
        runs.add(study.train(reader, 1));
        readers.add(reader);
    }
    return runs;
}

Plan short250 = WatchStudy.PLAN.withIterations(250, 25);
List<TrainingRun> bellRuns = learn(WatchTask.BELLS, short250);
WatchReader bellReader = readers.get(2); // in pooling
Lines learning =
    Charts.lines("Three bells", bellRuns.get(0).iterations());
for (TrainingRun run : bellRuns) {
    learning.series(run.reader(), run.successes());
}
print(show(learning.axes("iteration", "right signals").between(0, 1)));

say("""
The chart is one seed, 250 iterations. Over 20 seeds and 750 iterations
(median: when half of those that got there had 95 of 100 signals right):
""");

code("""
Table answers(Experiment experiment) {
    StringColumn who = StringColumn.create("reader");
    IntColumn learned = IntColumn.create("of 20 reach .95");
    StringColumn median = StringColumn.create("median");
    StringColumn mean = StringColumn.create("accuracy");
    StringColumn least = StringColumn.create("least");
    String slug = experiment.slug();
    for (Summary each : Summary.of(TrainingTables.outcomes(slug))) {
        boolean some = each.learned() > 0;
        who.append(each.reader());
        learned.append(each.learned());
        median.append(some ? Numbers.text(each.median()) : "never");
        mean.append(Numbers.fixed(each.mean("accuracy"), 3));
        least.append(Numbers.fixed(each.least("accuracy"), 3));
    }
    Table table = Table.create(experiment.title());
    return table.addColumns(who, learned, median, mean, least);
}

show(answers(WatchStudy.bells()))
""");
Table answers(Experiment experiment) {
    StringColumn who = StringColumn.create("reader");
    IntColumn learned = IntColumn.create("of 20 reach .95");
    StringColumn median = StringColumn.create("median");
    StringColumn mean = StringColumn.create("accuracy");
    StringColumn least = StringColumn.create("least");
    String slug = experiment.slug();
    for (Summary each : Summary.of(TrainingTables.outcomes(slug))) {
        boolean some = each.learned() > 0;
        who.append(each.reader());
        learned.append(each.learned());
        median.append(some ? Numbers.text(each.median()) : "never");
        mean.append(Numbers.fixed(each.mean("accuracy"), 3));
        least.append(Numbers.fixed(each.least("accuracy"), 3));
    }
    Table table = Table.create(experiment.title());
    return table.addColumns(who, learned, median, mean, least);
}

print(show(answers(WatchStudy.bells())));

say("""
All but the mean have it, with each of the 20 seeds, and the maximum without
attention is as right as any. (The mean gets to 0.942, and 11 seeds of 20
reach .95: a likely reason is that one window is one of many there.) Attention
behind the convolution is there twice as fast, attention before it is not. If
accuracy were all, this lesson would end here, with the sentence that the
place of attention does not matter.
""");

say("""
Where do they look?
-------------------

  | Predict. Here is the night from the beginning again. The signal stands in
  | places 11 to 13, dong ding dong, and all three readers name it. On which
  | word will each of them put its largest weight?
""");

code("""
TextMap looks(WatchLog log, String title) {
    List<String> names = new ArrayList<>();
    Matrix[] rows = new Matrix[3];
    for (int k = 0; k < 3; k++) {
        names.add(three.get(k).toString());
        rows[k] = readers.get(k).read(log).weights();
    }
    Matrix weights = Examples.pile(rows);
    Axis who = Axis.QUERIES.labelled(names);
    Axis what = Axis.KEYS.labelled(log.words());
    Step step = Step.weights("weights", title, weights);
    return TextMap.of(step.axes(who, what)).titled(title);
}

show(looks(night, "One night, three readers"))
""");
TextMap looks(WatchLog log, String title) {
    List<String> names = new ArrayList<>();
    Matrix[] rows = new Matrix[3];
    for (int k = 0; k < 3; k++) {
        names.add(three.get(k).toString());
        rows[k] = readers.get(k).read(log).weights();
    }
    Matrix weights = Examples.pile(rows);
    Axis who = Axis.QUERIES.labelled(names);
    Axis what = Axis.KEYS.labelled(log.words());
    Step step = Step.weights("weights", title, weights);
    return TextMap.of(step.axes(who, what)).titled(title);
}

print(show(looks(night, "One night, three readers")));

say("""
Before the convolution attention has found the bells: 0.14 for each stroke,
wherever it stands. More it cannot do. A weight there depends on its word
alone, and a dong of the signal is the same word as a dong of the wind. In
pooling one place has it all: the middle of the signal. After has its largest
weight beside the middle, on the first stroke of the signal: 0.22, against
0.16 on the middle one and 0.16 on a stroke of the wind. (Three nearly equal
numbers in one night, one seed.) That fits: behind it stands a maximum, which
needs the right window only to be loud enough. Over 20 seeds, 200 nights each;
on the spot is the largest weight on the middle bell, in the phrase on any of
the three:
""");

code("""
Summary stored(WatchTask task, PlaceOfAttention place) {
    String slug = "convolution-" + task;
    for (Summary each : Summary.of(TrainingTables.outcomes(slug))) {
        if (each.reader().equals(place.toString())) {
            return each;
        }
    }
    throw new IllegalArgumentException("not stored: " + place);
}

String mean3(Summary summary, String measure) {
    return Numbers.fixed(summary.mean(measure), 3);
}

Table pointing(Experiment experiment) {
    List<String> measures =
        List.of("accuracy", "on the spot", "in the phrase");
    Table table = Table.create(experiment.title());
    table.addColumns(StringColumn.create("share of 200", measures));
    String slug = experiment.slug();
    for (Summary each : Summary.of(TrainingTables.outcomes(slug))) {
        String[] means = new String[3];
        for (int k = 0; k < 3; k++) {
            means[k] = mean3(each, measures.get(k));
        }
        if (!each.reader().startsWith("no attention")) {
            table.addColumns(StringColumn.create(each.reader(), means));
        }
    }
    return table;
}

show(pointing(WatchStudy.bells()))
""");
Summary stored(WatchTask task, PlaceOfAttention place) {
    String slug = "convolution-" + task;
    for (Summary each : Summary.of(TrainingTables.outcomes(slug))) {
        if (each.reader().equals(place.toString())) {
            return each;
        }
    }
    throw new IllegalArgumentException("not stored: " + place);
}

String mean3(Summary summary, String measure) {
    return Numbers.fixed(summary.mean(measure), 3);
}

Table pointing(Experiment experiment) {
    List<String> measures =
        List.of("accuracy", "on the spot", "in the phrase");
    Table table = Table.create(experiment.title());
    table.addColumns(StringColumn.create("share of 200", measures));
    String slug = experiment.slug();
    for (Summary each : Summary.of(TrainingTables.outcomes(slug))) {
        String[] means = new String[3];
        for (int k = 0; k < 3; k++) {
            means[k] = mean3(each, measures.get(k));
        }
        if (!each.reader().startsWith("no attention")) {
            table.addColumns(StringColumn.create(each.reader(), means));
        }
    }
    return table;
}

print(show(pointing(WatchStudy.bells())));

say("""
Equally right, and the first one points at the middle of the signal in 0.114
of the nights, the last one in 0.950. The place does not change the answer; it
changes what attention can point at.
""");

say("""
One word
--------

Another task: one word, out of a list of twelve, tells what is the matter,
smoke or flames a fire, burglar or robber a thief. Nothing else counts, no
neighbour, no order.

  | Predict. Before the convolution attention sees single words, behind it
  | windows of three. Who points at the deciding word now, and how often? And
  | who is wrong more often for it?
""");

code("""
Plan short150 = WatchStudy.PLAN.withIterations(150, 150);
List<TrainingRun> wordRuns = learn(WatchTask.KEYWORD, short150);
WatchLog alarm = WatchTask.KEYWORD.draw(12, new Random(24));
print(WatchTask.KEYWORD.answers().get(alarm.answer()));
show(looks(alarm, "One word decides"))
""");
Plan short150 = WatchStudy.PLAN.withIterations(150, 150);
List<TrainingRun> wordRuns = learn(WatchTask.KEYWORD, short150);
WatchLog alarm = WatchTask.KEYWORD.draw(12, new Random(24));
print(WatchTask.KEYWORD.answers().get(alarm.answer()));
print(show(looks(alarm, "One word decides")));

code("""
Experiment keyword = WatchStudy.keyword();
Summary behind = stored(WatchTask.KEYWORD, PlaceOfAttention.IN_POOLING);
String low = Numbers.fixed(behind.least("on the spot"), 3);
String high = Numbers.fixed(behind.most("on the spot"), 3);
print("in pooling, on the spot: from " + low + " to " + high);
show(List.of(answers(keyword), pointing(keyword)))
""");
Experiment keyword = WatchStudy.keyword();
Summary behind = stored(WatchTask.KEYWORD, PlaceOfAttention.IN_POOLING);
String low = Numbers.fixed(behind.least("on the spot"), 3);
String high = Numbers.fixed(behind.most("on the spot"), 3);
print("in pooling, on the spot: from " + low + " to " + high);
print(show(List.of(answers(keyword), pointing(keyword))));

say("""
Everybody is right, the plain mean included. But the picture has turned over:
before finds the burglar, and both readers behind the convolution point at the
word next to him. Three windows contain the keyword, one in its middle, one at
its left, one at its right, and each of them knows the answer. Which of the
three gets the weight is decided by the seed, that is by the start of the
training and its logs: in pooling the weight lies on the keyword in 0.469 of
the logs on average, from 0.015 with one seed to 0.960 with another.
""");

say("""
A question
----------

Now attention is needed. Several people each brought something, and somebody
asks for one of them:
""");

code("""
WatchLog facts = WatchTask.FACTS.draw(4, new Random(9));
print(facts);
print(WatchTask.FACTS.answers().get(facts.answer()));
""");
WatchLog facts = WatchTask.FACTS.draw(4, new Random(9));
print(facts);
print(WatchTask.FACTS.answers().get(facts.answer()));

say("""
Two to five facts, name and thing side by side, sounds in between. The query
is no longer the same for all logs: it is the row of the asked name times a
learned table. The readers without attention are told the question as well,
behind the pooling, with a hidden layer of 32 numbers to make use of it.

  | Predict. The readers without attention: can they do it, when the question
  | comes at the end? And does the place matter here?
""");

code("""
show(answers(WatchStudy.facts()))
""");
print(show(answers(WatchStudy.facts())));

say("""
Without attention nobody gets there in 1,000 iterations. A likely reason: a
row of 16 numbers would have to keep up to five pairs until somebody asks for
one. That is what attention is for, here as in lesson 11: the question decides
what is kept.

And here the place does matter. Behind the convolution all 20 seeds learn it,
in 200 iterations; before it 14, in 450; the others are still where the
readers without attention are (least). The question finds the name. But the
answer is the word beside it, and before the convolution that word has a
weight of its own, the same as every other thing (Try this, 4): the window
contains a loud name and a quiet thing. Behind the convolution "Ada map" is
one row, and it is loud or quiet as a whole.
""");

say("""
The three places in one table
-----------------------------
""");

code("""
Table places3 = Table.create("Attention in three places, 20 seeds");
places3.addColumns(StringColumn.create("share, or seeds", List.of(
    "sees",
    "bells: right",
    "bells: looks into the phrase",
    "keyword: right",
    "keyword: looks at the word",
    "facts: seeds that learn it",
    "facts: iterations, median",
    "bells, 320 words: right",
    "bells, 320 words: weight there")));

for (PlaceOfAttention place : three) {
    Summary ofBells = stored(WatchTask.BELLS, place);
    Summary ofWord = stored(WatchTask.KEYWORD, place);
    Summary ofFacts = stored(WatchTask.FACTS, place);
    boolean words = place == PlaceOfAttention.BEFORE;
    places3.addColumns(StringColumn.create(place.toString(), List.of(
        words ? "words" : "windows",
        mean3(ofBells, "accuracy"),
        mean3(ofBells, "in the phrase"),
        mean3(ofWord, "accuracy"),
        mean3(ofWord, "on the spot"),
        Numbers.text(ofFacts.learned()),
        Numbers.text(ofFacts.median()),
        mean3(ofBells, WatchStudy.rightAt(320)),
        mean3(ofBells, WatchStudy.weightAt(320)))));
}
show(places3)
""");
Table places3 = Table.create("Attention in three places, 20 seeds");
places3.addColumns(StringColumn.create("share, or seeds", List.of(
    "sees",
    "bells: right",
    "bells: looks into the phrase",
    "keyword: right",
    "keyword: looks at the word",
    "facts: seeds that learn it",
    "facts: iterations, median",
    "bells, 320 words: right",
    "bells, 320 words: weight there")));

for (PlaceOfAttention place : three) {
    Summary ofBells = stored(WatchTask.BELLS, place);
    Summary ofWord = stored(WatchTask.KEYWORD, place);
    Summary ofFacts = stored(WatchTask.FACTS, place);
    boolean words = place == PlaceOfAttention.BEFORE;
    places3.addColumns(StringColumn.create(place.toString(), List.of(
        words ? "words" : "windows",
        mean3(ofBells, "accuracy"),
        mean3(ofBells, "in the phrase"),
        mean3(ofWord, "accuracy"),
        mean3(ofWord, "on the spot"),
        Numbers.text(ofFacts.learned()),
        Numbers.text(ofFacts.median()),
        mean3(ofBells, WatchStudy.rightAt(320)),
        mean3(ofBells, WatchStudy.weightAt(320)))));
}
print(show(places3));

say("""
Read it line by line. The first two lines that say right hardly differ from
column to column: by the answers alone nobody could tell the three places
apart. The lines that say looks could not differ more. Before points at the
one word in 0.993 of the logs and into the phrase in 0.421; in pooling it is
0.469 and 0.993. Two things remain. The facts only the two places behind the
convolution learn with every seed, and the nights of 320 words come next. So
choose by what you want to see, or by what the query has to find: a word
(before), or a phrase (after, in pooling).
""");

say("""
What misleads here
------------------

The last two lines of the table are about nights that are ten times as long as
any of the training. The weight on the three bells, by length:
""");

code("""
double[] sizes = {10, 20, 40, 80, 160, 320};
Lines diluted = Charts.lines("Weight on the three bells", sizes);
for (PlaceOfAttention place : three) {
    double[] weights = new double[6];
    for (int k = 0; k < 6; k++) {
        String measure = WatchStudy.weightAt((int) sizes[k]);
        String mean = mean3(stored(WatchTask.BELLS, place), measure);
        weights[k] = Double.parseDouble(mean);
    }
    diluted.series(place.toString(), weights);
}
diluted.axes("words in the log", "weight").between(0, 1);
show(diluted.logX())
""");
double[] sizes = {10, 20, 40, 80, 160, 320};
Lines diluted = Charts.lines("Weight on the three bells", sizes);
for (PlaceOfAttention place : three) {
    double[] weights = new double[6];
    for (int k = 0; k < 6; k++) {
        String measure = WatchStudy.weightAt((int) sizes[k]);
        String mean = mean3(stored(WatchTask.BELLS, place), measure);
        weights[k] = Double.parseDouble(mean);
    }
    diluted.series(place.toString(), weights);
}
diluted.axes("words in the log", "weight").between(0, 1);
print(show(diluted.logX()));

code("""
String bellSlug = WatchStudy.bells().slug();
for (Summary each : Summary.of(TrainingTables.outcomes(bellSlug))) {
    String far = mean3(each, WatchStudy.rightAt(320));
    print("bells, 320 words, " + each.reader() + ": " + far);
}
Summary beforeFacts = stored(WatchTask.FACTS, PlaceOfAttention.BEFORE);
for (StoredOutcome run : beforeFacts.outcomes().subList(0, 3)) {
    String accuracy = Numbers.fixed(run.get("accuracy"), 3);
    print("facts, before, seed " + run.seed() + ": " + accuracy);
}
""");
String bellSlug = WatchStudy.bells().slug();
for (Summary each : Summary.of(TrainingTables.outcomes(bellSlug))) {
    String far = mean3(each, WatchStudy.rightAt(320));
    print("bells, 320 words, " + each.reader() + ": " + far);
}
Summary beforeFacts = stored(WatchTask.FACTS, PlaceOfAttention.BEFORE);
for (StoredOutcome run : beforeFacts.outcomes().subList(0, 3)) {
    String accuracy = Numbers.fixed(run.get("accuracy"), 3);
    print("facts, before, seed " + run.seed() + ": " + accuracy);
}

say("""
- Weights are diluted faster than answers. After has 0.874 of its weight on
  the three bells in a night of 10 words and 0.195 in one of 320, and names
  all signals of both. A maximum stands behind it, and for the maximum it is
  enough that the right window is the loudest. In pooling keeps 0.878: there a
  small weight would be a small answer, which may be why the training made it
  sharp. A weight of 0.2 in a long text can be a firm decision.
- The maximum does as well. Without attention it has 1.000 on bells and
  keyword. At 320 words it has 0.961, and after 1.000; but the filters that we
  set by hand were never wrong at that length, so this is about what was
  learned, not about what a maximum can do. Whoever compares attention with
  the mean alone (0.238 at 320 words) shows a victory over the weakest.
- Two of the three places are one, as long as a mean stands behind both. After
  has a maximum here. So whoever finds in pooling better than after, or worse,
  has compared a mean with a maximum, and not two places.
- One seed. With seed 3 before stays at 0.440 on the facts, and one would say
  that it cannot work; with the two seeds in front of it before is always
  right. It works 14 times of 20.
""");

say("""
Find the bug
------------

The trained reader of the bells, attention in pooling, is carried over to
another program. The numbers are copied to the last digit; the convolution is
written anew, three words wide, a row for each word. It is tested on 200
nights:
""");

code("""
ConvolutionContract ported = (rows, k) -> {
    Matrix zeros = Matrix.zeros(2, rows.cols());
    Matrix windows = zeros.below(rows).windows(3);
    return windows.times(k.weights()).plusRow(k.bias());
};

void test(String name, WatchReader reader) {
    WatchLooks looks = reader.lookAt(20);
    String line = name + ": right " + Numbers.fixed(looks.accuracy(), 3);
    line += ", in the phrase " + Numbers.fixed(looks.inThePhrase(), 3);
    line += ", on the spot " + Numbers.fixed(looks.onTheSpot(), 3);
    print(line);
}

test("here", bellReader);
test("ported", bellReader.by(parts.with(ported)));
""");
ConvolutionContract ported = (rows, k) -> {
    Matrix zeros = Matrix.zeros(2, rows.cols());
    Matrix windows = zeros.below(rows).windows(3);
    return windows.times(k.weights()).plusRow(k.bias());
};

void test(String name, WatchReader reader) {
    WatchLooks looks = reader.lookAt(20);
    String line = name + ": right " + Numbers.fixed(looks.accuracy(), 3);
    line += ", in the phrase " + Numbers.fixed(looks.inThePhrase(), 3);
    line += ", on the spot " + Numbers.fixed(looks.onTheSpot(), 3);
    print(line);
}

test("here", bellReader);
test("ported", bellReader.by(parts.with(ported)));

riddle("What is wrong", """
Both zeros stand in front. The shapes are right, and row i holds the window
that ends at word i, in place of the one around it. Pooling does not know the
order of the rows, so the answers stay as they were, and a test of accuracy
will hardly find it. Every weight is the weight of the window one place
further to the left: the map is late by one word, always.

Zeros in front alone are not wrong in themselves. It is a causal convolution
(因果卷积); a model that writes word by word must not see the next one, and
Keras has a switch for it. But then row i stands for something else, and
whoever draws the map has to know. What row stands for which word is asked of
real programs, too (GitHub, state-spaces/mamba, issue 57). The test takes a
second: with the kernel (0, I, 0) a convolution gives its input back.
""");

say("""
Try this
--------

1. The five numbers by hand again, with all weight on place 1. What do the
   three places give then?
2. Which kernel of width 3 gives the text back? Which moves it one place to
   the right? And which kernel of width 5 does the same as −1, 2, 1 of width
   3?
3. In "Two of the three are one", let a query shout:
   pool.pooled(q.scaled(10_000), text, reads, softmax). Look for what it gives
   among the rows of plainFeatures: which one is it, and what do the scores,
   q.timesTransposed(plainFeatures), say about that? Then
   early.features(qWords.scaled(10_000), text, reads, softmax): how many of
   the six rows differ from the bias, shift?
4. Train before on the facts: new WatchStudy(WatchTask.FACTS,
   PlaceOfAttention.BEFORE, WatchStudy.PLAN), which is 500 iterations, its
   reader with seed 2. Draw logs of five facts, WatchTask.FACTS.draw(5,
   random), and read them. In read(log).weights() the name that is asked for
   stands in column log.first(), its thing in log.last(). How much weight have
   the two, on average? Does that fit the explanation under "A question"?
5. A program reads many nights at a time and fills the short ones up with rows
   of zeros. Train the readers of the bells once more, learn(WatchTask.BELLS,
   short250), for readers now holds those of the keyword. Then give after,
   readers.get(1), and in pooling, readers.get(2), a convolution that puts 80
   such rows behind the words: by(parts.with((rows, k) ->
   Convolution.features(rows.below(Matrix.zeros(80, rows.cols())), k))).
   Compare lookAt(20) with and without. What changes: the answers, the place
   of the largest weight, the weight on the three bells?
""");
riddle("Answers", """
1. Before: the words are 5 0 0 0 0, the features 10, 5, 0, 0, 0, the largest
   10: more than any window of the real text. After and in pooling: 0, for the
   feature of place 1 is 0.
2. (0, 1, 0) gives the text back, (1, 0, 0) moves it one place to the right: 0
   1 2 3 1. Of width 5: (0, −1, 2, 1, 0).
3. Row 5, to the last digit: its score is the largest, 2.89. Times 10,000 the
   scores lie so far apart that softmax gives all the weight to one place, as
   in lesson 06, and a sum with one weight of 1 is that row. Before, all the
   weight lies on word 1 (score 3.50): it is taken 6 times, the others not at
   all. The windows around places 1 and 2 contain it, so two rows differ from
   the bias; in the other four the windows are all zeros, and the bias is what
   is left.
4. The name that is asked for has 0.249, each other name 0.037. The thing
   beside it has 0.107, each other thing 0.105. (Mean over 200 logs of new
   Random(3).) It fits: the question turns up one name, and to the things it
   is nearly blind. The right one can be told from the others only by its
   neighbour, for it shares a window with the loud name.
5. Not the answers: both readers still name all signals. Not the largest
   weight: it lies on the middle bell in 0.840 of the nights after and in
   0.880 in pooling, as it did. But after the weight on the three bells falls
   from 0.754 to 0.576, for 80 rows more have a share; in pooling it stays at
   0.970. A row of zeros among zeros has the features ReLU(b), and these
   biases are small. That is luck: with a bias above 0, padding can win a
   maximum (GitHub, allenai/allennlp, issue 4739), so take it out with a mask,
   as in lesson 13.
""");

say("""
By hand
-------

notebooks/sheets/16-cnn-attention.md is a sheet to print: a convolution, the
three places with one set of weights, a filter for a signal, and what a row
stands for. It needs no calculator. Its key is on the last page.
""");

say("""
What to remember
----------------

- A convolution multiplies every window of neighbours by the same kernel: F =
  windows(X) K + b, zeros beyond the ends, not flipped. A column of K is a
  filter.
- Attention before it weighs words, after it windows; in pooling it makes one
  row of all windows. n · weight keeps the size: equal weights change nothing.
- The same words, kernel and weights give 4, 5 and 2.
- The mean of after is in pooling.
- On bells and keyword the place hardly changes the answer; it changes what
  attention can point at. Before: the word in 0.993 and the phrase's middle in
  0.114. In pooling: 0.469 and 0.950.
- Attention is needed where a question decides (without it at most 0.423, in
  pooling 0.997), and there attention behind the convolution learns it with 20
  seeds of 20, before it with 14.
- A maximum needs no attention to find a phrase. A small weight in a long text
  can be a firm decision.
- Row i of a convolution stands for the window around word i only if the zeros
  stand on both sides.
""");

say("""
Sources
-------

- R. Collobert et al., "Natural Language Processing (Almost) from Scratch",
  JMLR 2011, section 3.2.2: a convolution over words, and the maximum over
  time.
- Y. Kim, "Convolutional Neural Networks for Sentence Classification", EMNLP
  2014.
- W. Yin, H. Schütze, B. Xiang, B. Zhou, "ABCNN: Attention-Based Convolutional
  Neural Network for Modeling Sentence Pairs", TACL 2016: attention before the
  convolution, after it, and both.
- L. Wang, Z. Cao, G. de Melo, Z. Liu, "Relation Classification via
  Multi-Level Attention CNNs", ACL 2016: weights on the words before the
  convolution.
- C. dos Santos, M. Tan, B. Xiang, B. Zhou, "Attentive Pooling Networks",
  2016; M. J. Er, Y. Zhang, N. Wang, M. Pratama, "Attention pooling-based
  convolutional neural network for sentence modelling", Information Sciences
  2016: attention in place of pooling.
- S. Jain, B. C. Wallace, "Attention is not Explanation", NAACL 2019: equal
  answers, other weights.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("Convolution") checks your file again,
hint("Convolution") gives a hint, /open with the name of your file brings its
class in here, and /exit leaves.
""");
