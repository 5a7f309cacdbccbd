// Lesson 19: Three advantages, counted (三大优点)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/19-three-advantages.jsh
// Made from notebooks/text/19-three-advantages.md by ./workbook make-notebooks: change that file.

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
Three advantages, counted (三大优点)
====================================

The question of this lesson. Ask anybody why attention took over from
recurrent layers, and three reasons come: fewer parameters, faster, better on
long texts (参数少、速度快、效果好). The first two need no training, they can
be counted with a pencil. The third can be measured. One of the three
sentences is false as it stands, and the other two are true of something else
than most people think.

You need lessons 09 and 12, 14 to 16 for the rivals, and 18 for the blocks
that are counted once. Reading takes about 30 minutes, the two exercises about
40.
""");

say("""
Three layers read the library
-----------------------------
""");

code("""
import attention.study.threeadvantages.*;

List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
Matrix shelf = Matrix.of(new double[][] {
    {3, 1, 0, 50}, {1, 2, 0, 30}, {1, 1, 0, 40},
    {0, 1, 2, 20}, {0, 0, 3, 90}
}).timesRow(Matrix.ofRow(1, 1, 1, 0.1)); // comics, film, war, price/10

Random draw = new Random(19);
SelfAttention attention = SelfAttention.random("attention", 4, 1, draw);
RecurrentCell cell = RecurrentCell.random("cell", 4, 4, draw);
Convolution kernel = Convolution.random("kernel", 3, 4, 4, draw);
Matrix seen = attention.output(shelf);
print("five books in, " + seen.shape() + " out");
""");
import attention.study.threeadvantages.*;

List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
Matrix shelf = Matrix.of(new double[][] {
    {3, 1, 0, 50}, {1, 2, 0, 30}, {1, 1, 0, 40},
    {0, 1, 2, 20}, {0, 0, 3, 90}
}).timesRow(Matrix.ofRow(1, 1, 1, 0.1)); // comics, film, war, price/10

Random draw = new Random(19);
SelfAttention attention = SelfAttention.random("attention", 4, 1, draw);
RecurrentCell cell = RecurrentCell.random("cell", 4, 4, draw);
Convolution kernel = Convolution.random("kernel", 3, 4, 4, draw);
Matrix seen = attention.output(shelf);
print("five books in, " + seen.shape() + " out");

say("""
Five rows of four numbers go in, five rows of four come out, and each new row
may know of the others. Self attention does that (lesson 09), a recurrent cell
from left to right (lesson 14), a convolution over neighbours (lesson 16).
That makes them comparable: same shape in, same shape out. n is the number of
rows from here on, d their width.
""");

say("""
The naive idea: count what is drawn
-----------------------------------

A picture of attention shows arrows from every book to every book, and no
state, no kernel, no four gates. What is not drawn is not paid for, one would
think, so attention must be the smallest. The library's own objects say how
many numbers they learn:
""");

code("""
print("attention: " + attention.size());
print("recurrent: " + cell.size());
print("convolution of width 3: " + kernel.size());
""");
print("attention: " + attention.size());
print("recurrent: " + cell.size());
print("convolution of width 3: " + kernel.size());

say("""
The arrows are free, indeed: weights are computed and not learned. What is
learned stands in tables beside them. Attention has four of them, for queries,
keys, values and outputs, 4 · 4 · 4 = 64 numbers (and no biases here). The
cell has two and a bias, 2 · 16 + 4 = 36. The kernel sees three rows of four
numbers and has four filters and four biases, 12 · 4 + 4 = 52.

  | Predict. Now d = 64, and every table has its bias. Put five layers in
  | order, the smallest first: attention, a plain recurrent cell, an LSTM, a
  | convolution of width 3, one of width 5.
""");

say("""
Exercise: CountParameters
-------------------------

Any width, any number of heads and gates, with biases and without, and the
blocks of lesson 18. (In a terminal, the answers of this lesson lie in
exercises/19-three-advantages.)
""");

code("""
/**
 * Exercise CountParameters · lesson 19, Three advantages
 *
 * <p>How many numbers does a layer learn? Each layer takes rows of dModel
 * numbers and gives rows of dModel numbers.
 */
public class MyCountParameters implements CountParametersContract {
    /**
     * Multi-head attention.
     *
     * @param dModel width of the rows, a multiple of headCount
     * @param headCount how many heads
     * @param biases whether each table has a bias
     */
    @Override
    public long attention(int dModel, int headCount, boolean biases) {
        // TODO 1: which tables does it have, how high and how wide is each?
        // TODO 2: how long is the bias of a table?
        throw new Todo("count the numbers of an attention layer");
    }

    /**
     * A recurrent layer.
     *
     * @param gates 1 in a plain cell, 3 in a GRU, 4 in an LSTM
     * @param dModel width of the inputs and of the state
     * @param biases whether each gate has a bias, one
     */
    @Override
    public long recurrent(int gates, int dModel, boolean biases) {
        // TODO 3: what does one gate read, and through which tables?
        throw new Todo("count the numbers of a recurrent layer");
    }

    /**
     * A convolution over the positions with dModel filters.
     *
     * @param width how many rows a filter sees
     * @param dModel width of the rows
     * @param biases whether each filter has a bias
     */
    @Override
    public long convolution(int width, int dModel, boolean biases) {
        // TODO 4: how many numbers does one filter see?
        throw new Todo("count the numbers of a convolution");
    }

    /**
     * An encoder block: attention, two feed-forward tables, two norms.
     *
     * @param dHidden width between the two feed-forward tables
     * @param attentionBiases whether the attention has biases; the
     *     feed-forward tables always have theirs
     */
    @Override
    public long encoderBlock(
            int dModel,
            int headCount,
            int dHidden,
            boolean attentionBiases) {
        // TODO 5: add up its parts. What does a norm learn?
        throw new Todo("count the numbers of an encoder block");
    }

    /** A decoder block: what has it that an encoder block has not? */
    @Override
    public long decoderBlock(
            int dModel,
            int headCount,
            int dHidden,
            boolean attentionBiases) {
        // TODO 6: add up its parts.
        throw new Todo("count the numbers of a decoder block");
    }
}
""");
say("""
Write it in your file:

    exercises/19-three-advantages/MyCountParameters.java
""");

code("""
check("CountParameters");
""");
check("CountParameters");

say("""
The first sentence: fewer parameters (参数少)
---------------------------------------------
""");

code("""
List<CountedLayer> layers = CountedLayer.all();

Table counts(String title, String head, int[] sizes,
        ToLongBiFunction<CountedLayer, Integer> count) {
    List<String> names = layers.stream()
        .map(it -> it == ConvolutionLayer.DILATED ? "dilated" : it.name())
        .toList();
    Table table = Table.create(title, StringColumn.create("", names));
    for (int size : sizes) {
        long[] column = layers.stream()
            .mapToLong(it -> count.applyAsLong(it, size)).toArray();
        table.addColumns(LongColumn.create(head + size, column));
    }
    return table;
}

int[] widths = {4, 64, 512};
show(counts("Parameters of one layer", "d = ", widths,
    (layer, d) -> layer.parameters(d, true)))
""");
List<CountedLayer> layers = CountedLayer.all();

Table counts(String title, String head, int[] sizes,
        ToLongBiFunction<CountedLayer, Integer> count) {
    List<String> names = layers.stream()
        .map(it -> it == ConvolutionLayer.DILATED ? "dilated" : it.name())
        .toList();
    Table table = Table.create(title, StringColumn.create("", names));
    for (int size : sizes) {
        long[] column = layers.stream()
            .mapToLong(it -> count.applyAsLong(it, size)).toArray();
        table.addColumns(LongColumn.create(head + size, column));
    }
    return table;
}

int[] widths = {4, 64, 512};
print(show(counts("Parameters of one layer", "d = ", widths,
    (layer, d) -> layer.parameters(d, true))));

say("""
(dilated, 空洞卷积: convolutions of width 3 on top of one another whose rows
stand 1, 2, 4 … apart; one of them is counted here. GRU, gated recurrent unit,
门控循环单元: a cell with two gates and a candidate, so three table pairs
where an LSTM has four.) Layer against layer, the sentence is false. Attention
has twice as many parameters as a plain recurrent cell and a third more than a
convolution of width 3; it has fewer than one of width 5, a GRU and an LSTM.
In units of d² the tables have 4 against 2, 3, 5, 6 and 8, so no width changes
the order (but for d ≤ 3, where the four biases of attention count). Nor does
the number of heads change anything:
""");

code("""
for (int heads : new int[] {1, 8, 64}) {
    long numbers = new AttentionLayer(heads).parameters(64, true);
    print("heads: " + heads + ", numbers: " + numbers);
}
""");
for (int heads : new int[] {1, 8, 64}) {
    long numbers = new AttentionLayer(heads).parameters(64, true);
    print("heads: " + heads + ", numbers: " + numbers);
}

say("""
Heads share the columns of the same four tables (lesson 12). And whoever
compares an attention layer with somebody's model should remember what stands
around it:
""");

code("""
ParameterCount formula = new ParameterCount();
long layer = formula.attention(64, 8, true);
long forward = formula.feedForward(64, 256);
long block = formula.encoderBlock(64, 8, 256, true);
print("attention " + layer + ", feed-forward " + forward
    + ", the whole encoder block " + block);
""");
ParameterCount formula = new ParameterCount();
long layer = formula.attention(64, 8, true);
long forward = formula.feedForward(64, 256);
long block = formula.encoderBlock(64, 8, 256, true);
print("attention " + layer + ", feed-forward " + forward
    + ", the whole encoder block " + block);

say("""
Two thirds of an encoder block are its feed-forward tables. The block is
larger than an LSTM layer of this width.

Then where does the sentence come from? From another comparison. A convolution
of width 3 knows its neighbours and nobody else. If the last word has to hear
of the first, layers must be piled up, and each has parameters of its own. How
many does it take?
""");

code("""
int[] lengths = {2, 10, 100, 1000};
show(counts("Parameters until first and last are connected", "n = ",
    lengths, (it, n) -> it.parametersToConnect(n, 64, true)))
""");
int[] lengths = {2, 10, 100, 1000};
print(show(counts("Parameters until first and last are connected", "n = ",
    lengths, (it, n) -> it.parametersToConnect(n, 64, true))));

say("""
(d = 64, with biases.) Here, from three words on, the sentence is true of
every convolution, and at n = 100 by a factor of 73 for width 3. It is true of
GRU and LSTM as before, since one layer connects everything there as well.
Against the plain cell it is false in this comparison, too. So say which
comparison: layer against layer, or until first and last are connected; and
against whom.
""");

say("""
The second sentence: faster (速度快)
------------------------------------

Three different things are called fast: few multiplications, few steps that
have to wait for each other, and a short wait for the next word. First the
multiplications. In formulas:

    attention    4 tables: n · d · d each       scores: n · n · d
                 mixtures: n · n · d            4 n d² + 2 n² d
    recurrent    2 tables in each step          2 n d²
    GRU, LSTM    3 and 4 times as many          6 n d², 8 n d²
    convolution  n windows of w · d numbers     w n d²

(Products cell by cell, 3nd in an LSTM or a GRU, are not among them, nor what
softmax does.) Is that so? Attention with loops, on the five books, with a
counter in the only place where numbers are multiplied:
""");

code("""
long products = 0;

Matrix product(Matrix left, Matrix right) {
    double[][] sums = new double[left.rows()][right.cols()];
    for (int i = 0; i < left.rows(); i++) {
        for (int j = 0; j < right.cols(); j++) {
            for (int k = 0; k < left.cols(); k++) {
                sums[i][j] += left.get(i, k) * right.get(k, j);
                products++;
            }
        }
    }
    return Matrix.of(sums);
}

Matrix attentionWithLoops(Matrix x) {
    Matrix queries = product(x, attention.wq().value());
    Matrix keys = product(x, attention.wk().value());
    Matrix values = product(x, attention.wv().value());
    Matrix scores = product(queries, keys.transpose());
    double scale = 1 / Math.sqrt(keys.cols());
    Matrix weights = new Softmax().weights(scores.scaled(scale));
    return product(product(weights, values), attention.wo().value());
}

products = 0;
Matrix byLoops = attentionWithLoops(shelf);
Matrix off = byLoops.minus(attention.output(shelf));
double worst = Math.sqrt(off.square().sum().get(0, 0));
print("the same as the library: " + (worst < 1e-9));
print(products + " products, "
    + new AttentionLayer(1).multiplications(5, 4) + " by the formula");
""");
long products = 0;

Matrix product(Matrix left, Matrix right) {
    double[][] sums = new double[left.rows()][right.cols()];
    for (int i = 0; i < left.rows(); i++) {
        for (int j = 0; j < right.cols(); j++) {
            for (int k = 0; k < left.cols(); k++) {
                sums[i][j] += left.get(i, k) * right.get(k, j);
                products++;
            }
        }
    }
    return Matrix.of(sums);
}

Matrix attentionWithLoops(Matrix x) {
    Matrix queries = product(x, attention.wq().value());
    Matrix keys = product(x, attention.wk().value());
    Matrix values = product(x, attention.wv().value());
    Matrix scores = product(queries, keys.transpose());
    double scale = 1 / Math.sqrt(keys.cols());
    Matrix weights = new Softmax().weights(scores.scaled(scale));
    return product(product(weights, values), attention.wo().value());
}

products = 0;
Matrix byLoops = attentionWithLoops(shelf);
Matrix off = byLoops.minus(attention.output(shelf));
double worst = Math.sqrt(off.square().sum().get(0, 0));
print("the same as the library: " + (worst < 1e-9));
print(products + " products, "
    + new AttentionLayer(1).multiplications(5, 4) + " by the formula");

say("""
5 books, width 4: 4 · 5 · 16 + 2 · 25 · 4 = 320 + 200.

  | Predict. n² is what everybody fears in attention. For short texts it is
  | small. So for which n does attention multiply less than a plain recurrent
  | layer of width d = 64: for n below 8, below 64, below 128, or for none?
""");

code("""
int[] texts = {10, 64, 128, 200, 1000};
show(counts("Multiplications of one layer, d = 64", "n = ", texts,
    (it, n) -> it.multiplications(n, 64)))
""");
int[] texts = {10, 64, 128, 200, 1000};
print(show(counts("Multiplications of one layer, d = 64", "n = ", texts,
    (it, n) -> it.multiplications(n, 64))));

code("""
String cheaper(CountedLayer other, int d) {
    CountedLayer ours = new AttentionLayer(1);
    int n = 0;
    while (n < 10 * d && ours.multiplications(n + 1, d)
            < other.multiplications(n + 1, d)) {
        n++;
    }
    return n == 0 ? "for no n" : "up to n = " + n;
}

for (int d : new int[] {4, 64, 512}) {
    print("width " + d);
    for (CountedLayer other : layers.subList(1, 6)) {
        print("  cheaper than " + other.name() + " "
            + cheaper(other, d));
    }
}
""");
String cheaper(CountedLayer other, int d) {
    CountedLayer ours = new AttentionLayer(1);
    int n = 0;
    while (n < 10 * d && ours.multiplications(n + 1, d)
            < other.multiplications(n + 1, d)) {
        n++;
    }
    return n == 0 ? "for no n" : "up to n = " + n;
}

for (int d : new int[] {4, 64, 512}) {
    print("width " + d);
    for (CountedLayer other : layers.subList(1, 6)) {
        print("  cheaper than " + other.name() + " "
            + cheaper(other, d));
    }
}

say("""
For none. Divide by n d², and attention costs 4 + 2n/d, a recurrent layer 2, a
convolution 3: four tables are more than two before the first score is
computed. It is cheaper than an LSTM as long as n < 2d, than a GRU for n < d,
and than a convolution of width 5 for n < d/2. At n = 128 and d = 64 attention
and LSTM are equal, number for number; at n = 1,000 attention multiplies 4.4
times as much. Attention grows with the square of n, everything else in the
table with n (the pile of dilated convolutions nearly so):
""");

code("""
double[] far = {10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
Lines work = Charts.lines("Multiplications, d = 64", far);
for (CountedLayer it : List.of(
        layers.get(0), layers.get(1), layers.get(3))) {
    double[] millions = Arrays.stream(far)
        .map(n -> it.multiplications((int) n, 64) / 1e6).toArray();
    work.series(it.name(), millions);
}
show(work.axes("words", "millions").logX().logY())
""");
double[] far = {10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
Lines work = Charts.lines("Multiplications, d = 64", far);
for (CountedLayer it : List.of(
        layers.get(0), layers.get(1), layers.get(3))) {
    double[] millions = Arrays.stream(far)
        .map(n -> it.multiplications((int) n, 64) / 1e6).toArray();
    work.series(it.name(), millions);
}
print(show(work.axes("words", "millions").logX().logY()));

say("""
So fewer multiplications it is not, unless the text is short and the rival an
LSTM. What remains?
""");

code("""
show(counts("Steps that wait, until connected", "n = ", lengths,
    (it, n) -> it.stepsToConnect(n)))
""");
print(show(counts("Steps that wait, until connected", "n = ", lengths,
    (it, n) -> it.stepsToConnect(n))));

say("""
This: the sequential steps (顺序步数). A recurrent layer has to finish word 1
before it can begin with word 2: n steps, however many processors stand by.
Attention has its four tables, its scores and its mixtures for all words at
once. On a computer with enough processors a thousand words take hardly longer
than ten (how many are enough grows with the square, too). A convolution has
that advantage as well, and dilated ones are connected after log₂ n layers.
"Faster" is a sentence about waiting, on machines that can do many things at
once, and about reading and training. In training the decoder reads as well:
teacher forcing (lesson 14) hands it all words at once.

When words are written, one after the other, attention waits as everybody
does: word 7 cannot be computed before word 6 is there. n words take n steps.
And each new word asks all words before it, whose keys and values must be
kept:
""");

code("""
AttentionLayer ours = new AttentionLayer(8);
RecurrentLayer lstm = RecurrentLayer.LSTM;
int[] written = {10, 100, 1000, 10000};
Table writing = Table.create("Writing, d = 64");
writing.addColumns(
    IntColumn.create("words", written),
    LongColumn.create("attention multiplies", Arrays.stream(written)
        .mapToLong(n -> ours.multiplicationsWriting(n, 64)).toArray()),
    LongColumn.create("keeps", Arrays.stream(written)
        .mapToLong(n -> ours.keptWriting(n, 64)).toArray()),
    LongColumn.create("LSTM multiplies", Arrays.stream(written)
        .mapToLong(n -> lstm.multiplications(n, 64)).toArray()),
    LongColumn.create("it keeps", Arrays.stream(written)
        .mapToLong(n -> lstm.keptWriting(64)).toArray()));
show(writing)
""");
AttentionLayer ours = new AttentionLayer(8);
RecurrentLayer lstm = RecurrentLayer.LSTM;
int[] written = {10, 100, 1000, 10000};
Table writing = Table.create("Writing, d = 64");
writing.addColumns(
    IntColumn.create("words", written),
    LongColumn.create("attention multiplies", Arrays.stream(written)
        .mapToLong(n -> ours.multiplicationsWriting(n, 64)).toArray()),
    LongColumn.create("keeps", Arrays.stream(written)
        .mapToLong(n -> ours.keptWriting(n, 64)).toArray()),
    LongColumn.create("LSTM multiplies", Arrays.stream(written)
        .mapToLong(n -> lstm.multiplications(n, 64)).toArray()),
    LongColumn.create("it keeps", Arrays.stream(written)
        .mapToLong(n -> lstm.keptWriting(64)).toArray()));
print(show(writing));

say("""
(What has been multiplied after so many words, and how many numbers must be
kept to write the next one. The k-th word asks k words, so it is 4nd² + n(n +
1)d. What is kept, keys and values, is called the key-value cache (键值缓存).)
The LSTM keeps 128 numbers after ten words as after ten thousand, an output
and a cell. In writing, attention waits as often and at 1,000 words multiplies
2.5 times as much; what it has for that is all it kept.
""");

say("""
The third sentence: better on long texts (效果好)
-------------------------------------------------

What the first word was has to get to the last one somehow. Count the arrows
on the way, one for each layer or step: the path length (路径长度). Each arrow
multiplies what comes through by something, and likewise the correction that
comes back in training (lesson 15).
""");

say("""
Exercise: PathLength
--------------------

On the shelf, from the Omnibus to War History, four places on: one arrow in
attention; five in a recurrent layer, one into the Omnibus's own state and
four from state to state; four layers of width 3. Now for any two places, with
a mask and without, forwards and backwards; and where does no way lead?
""");

code("""
/**
 * Exercise PathLength · lesson 19, Three advantages
 *
 * <p>How many arrows lead from input {@code from} to output {@code to}?
 * Positions count from 0; a layer is one arrow; -1 where no way leads.
 */
public class MyPathLength implements PathLengthContract {
    /**
     * Through one attention layer.
     *
     * @param causal whether a position reads only from itself and those
     *     before it
     */
    @Override
    public int attention(int from, int to, boolean causal) {
        // TODO 1: who reads from whom, with the mask and without?
        throw new Todo("follow the arrows of an attention layer");
    }

    /**
     * Through a recurrent layer, from left to right: from the input into
     * the state of its position, then from state to state.
     */
    @Override
    public int recurrent(int from, int to) {
        // TODO 2: draw it for three positions and count.
        throw new Todo("follow the arrows of a recurrent layer");
    }

    /**
     * Through convolutions on top of one another, at least one.
     *
     * @param width how many positions each sees, odd, its own in the middle
     * @return how many layers
     */
    @Override
    public int convolution(int width, int from, int to) {
        // TODO 3: how far does one layer reach to either side?
        // TODO 4: which width never gets to another position?
        throw new Todo("count layers of convolutions");
    }

    /**
     * Through convolutions of width 3 on top of one another, at least one,
     * whose positions stand 1, 2, 4, 8 … apart.
     *
     * @return how many layers
     */
    @Override
    public int dilated(int from, int to) {
        // TODO 5: how far do one, two, three layers reach together?
        throw new Todo("count layers of dilated convolutions");
    }
}
""");
say("""
Write it in your file:

    exercises/19-three-advantages/MyPathLength.java
""");

code("""
check("PathLength");
""");
check("PathLength");

code("""
show(counts("Arrows from the first input to the last output", "n = ",
    lengths, (it, n) -> it.path(n)))
""");
print(show(counts("Arrows from the first input to the last output", "n = ",
    lengths, (it, n) -> it.path(n))));

say("""
One against n. But a path is a road and not yet traffic: it says that
something may get through. How much does? As in lesson 15, that is a
derivative: how the numbers of the last state move with those of the first
word, before anything is learned. Reach takes the root of the sum of their
squares, and the geometric mean over ten random starts. The attention here is
one layer in which the last word asks all words, with a residual.

  | Predict. For attention the path is 1 at every length. How much of the
  | first word is left at n = 50, compared with n = 2: all of it, a thirtieth,
  | or a millionth?
""");

code("""
Reach reach = new Reach(16, 10, 2); // width, starts, texts of each
int[] ns = {2, 5, 10, 20, 50};
double[][] left = new double[Keeper.values().length][ns.length];
for (Keeper keeper : Keeper.values()) {
    for (int k = 0; k < ns.length; k++) {
        left[keeper.ordinal()][k] = reach.of(keeper, ns[k]);
    }
}

Table reached = Table.create("How much of the first word is left");
reached.addColumns(IntColumn.create("n", ns));
for (Keeper keeper : Keeper.values()) {
    double[] rounded = Arrays.stream(left[keeper.ordinal()])
        .map(it -> Double.parseDouble("%.1e".formatted(it))).toArray();
    reached.addColumns(
        DoubleColumn.create(keeper.toString(), rounded));
}
show(reached)
""");
Reach reach = new Reach(16, 10, 2); // width, starts, texts of each
int[] ns = {2, 5, 10, 20, 50};
double[][] left = new double[Keeper.values().length][ns.length];
for (Keeper keeper : Keeper.values()) {
    for (int k = 0; k < ns.length; k++) {
        left[keeper.ordinal()][k] = reach.of(keeper, ns[k]);
    }
}

Table reached = Table.create("How much of the first word is left");
reached.addColumns(IntColumn.create("n", ns));
for (Keeper keeper : Keeper.values()) {
    double[] rounded = Arrays.stream(left[keeper.ordinal()])
        .map(it -> Double.parseDouble("%.1e".formatted(it))).toArray();
    reached.addColumns(
        DoubleColumn.create(keeper.toString(), rounded));
}
print(show(reached));

code("""
double[] across = Arrays.stream(ns).asDoubleStream().toArray();
Lines fading = Charts.lines("What is left of the first word", across);
for (Keeper keeper : Keeper.values()) {
    double[] line = left[keeper.ordinal()];
    if (keeper == Keeper.ATTENTION) {
        fading.series(Theme.WEIGHT, keeper.toString(), line);
    } else {
        fading.series(keeper.toString(), line);
    }
}
show(fading.axes("words", "left").logX().logY())
""");
double[] across = Arrays.stream(ns).asDoubleStream().toArray();
Lines fading = Charts.lines("What is left of the first word", across);
for (Keeper keeper : Keeper.values()) {
    double[] line = left[keeper.ordinal()];
    if (keeper == Keeper.ATTENTION) {
        fading.series(Theme.WEIGHT, keeper.toString(), line);
    } else {
        fading.series(keeper.toString(), line);
    }
}
print(show(fading.axes("words", "left").logX().logY()));

say("""
About a thirtieth. The road is one arrow, and at its end a softmax shares 1
among n words that it cannot yet tell apart: about 1/n for each. So attention
loses a share where cells lose a factor with each word, and this is the whole
difference: at 50 words 0.077 against 0.00000000044 in the plain cell. The
word for it is not forgetting. Attention does not forget, it dilutes (稀释).

Lesson 15 followed a first state where this follows a first word, and found
the same order: an LSTM whose forget gate starts at ½ forgets faster than the
plain cell, 0.008 against 0.05 at ten words, and with a bias of 1 in front of
that gate it has more than 30,000 times as much as the plain cell at fifty.
""");

say("""
Remember the first symbol
-------------------------

That was before training. Now a task that asks for nothing else. A text begins
with one of eight symbols, then come n − 1 words of eight other kinds, which
say nothing. Which symbol was it? All readers have words and states of width
16 and learn with Adam at 0.01 from sixteen texts at a time, until 0.99 of 200
new texts are right. The answer is read out of the last state. Twenty words,
at most 300 iterations, one seed:
""");

code("""
FirstSymbol twenty = new FirstSymbol(20);
FirstSymbolReader looking =
    new FirstSymbolReader(Keeper.ATTENTION, twenty, 2);
print(looking.train(300));
for (Keeper keeper : List.of(Keeper.GRU, Keeper.RECURRENT)) {
    FirstSymbolReader reader =
        new FirstSymbolReader(keeper, twenty, 2);
    print(reader.train(300));
}
""");
FirstSymbol twenty = new FirstSymbol(20);
FirstSymbolReader looking =
    new FirstSymbolReader(Keeper.ATTENTION, twenty, 2);
print(looking.train(300));
for (Keeper keeper : List.of(Keeper.GRU, Keeper.RECURRENT)) {
    FirstSymbolReader reader =
        new FirstSymbolReader(keeper, twenty, 2);
    print(reader.train(300));
}

say("""
(By guessing, one answer in eight is right: 0.125.) Attention was done after
100 iterations, the GRU after 250. Now over five seeds, at three lengths, and
with more patience.

  | Predict. At 50 words LSTM with bias 1 begins with more than 30,000 times
  | as much of the first word as the plain cell. Each reader gets five seeds
  | and at most 1,000 iterations. How many of the five learn it: attention,
  | GRU, LSTM with bias 1, with bias 0, plain cell?
""");

code("""
List<Summary> stored =
    Summary.of(TrainingTables.outcomes("first-symbol"));

String outcome(Keeper keeper, int n) {
    String name = keeper + " at " + n + " words";
    for (Summary it : stored) {
        if (it.reader().equals(name)) {
            String mean = Numbers.fixed(it.mean("accuracy"), 2);
            String when = it.learned() == 0
                ? "" : " at " + Numbers.text(it.median());
            return it.learned() + when + " (" + mean + ")";
        }
    }
    return "–";
}

Table memory = Table.create("Learned, of 5 seeds, at (accuracy)");
memory.addColumns(StringColumn.create("reader",
    Stream.of(Keeper.values()).map(Keeper::toString).toList()));
for (int n : new int[] {10, 20, 50, 100}) {
    memory.addColumns(StringColumn.create("n = " + n,
        Stream.of(Keeper.values()).map(it -> outcome(it, n)).toList()));
}
show(memory)
""");
List<Summary> stored =
    Summary.of(TrainingTables.outcomes("first-symbol"));

String outcome(Keeper keeper, int n) {
    String name = keeper + " at " + n + " words";
    for (Summary it : stored) {
        if (it.reader().equals(name)) {
            String mean = Numbers.fixed(it.mean("accuracy"), 2);
            String when = it.learned() == 0
                ? "" : " at " + Numbers.text(it.median());
            return it.learned() + when + " (" + mean + ")";
        }
    }
    return "–";
}

Table memory = Table.create("Learned, of 5 seeds, at (accuracy)");
memory.addColumns(StringColumn.create("reader",
    Stream.of(Keeper.values()).map(Keeper::toString).toList()));
for (int n : new int[] {10, 20, 50, 100}) {
    memory.addColumns(StringColumn.create("n = " + n,
        Stream.of(Keeper.values()).map(it -> outcome(it, n)).toList()));
}
print(show(memory));

say("""
(In each field: how many seeds had 0.95 right at some moment, the median
iteration of these, and the mean accuracy of all five at the end. At 100 words
attention alone was tried.) At fifty words attention learns it with all five
seeds, and no cell with any: 30,000 times as much of hardly anything is hardly
anything, 0.000016. At ten words everything with gates learns it, and the
plain cell with three seeds of five. At twenty the GRU is the best of the
cells, five of five, although at the start hardly more is left in it than in
the plain one; LSTM with bias 1 begins with 13 times as much as the GRU and
learns it with two. What a cell begins with decides less than one would think.
And at 100 words attention has lost two seeds of five.
""");

say("""
Not forgotten, diluted
----------------------

  | Predict. The reader looking learned from 20 words, and gives the first
  | word a weight of 0.98 there. It now gets 200 words, ten times as many that
  | say nothing. What is left of that weight, and how many answers are right?
""");

code("""
double[] longer = {2, 5, 10, 20, 50, 100, 200};
double[] right = new double[longer.length];
double[] weight = new double[longer.length];
for (int k = 0; k < longer.length; k++) {
    right[k] = looking.accuracyAt((int) longer[k]);
    weight[k] = looking.weightOfTheFirst((int) longer[k]);
}
Lines dilution = Charts.lines("Learned from 20 words", longer);
dilution.series("right answers", right);
dilution.series(Theme.WEIGHT, "weight of the first word", weight);
show(dilution.axes("words", "share").between(0, 1).logX())
""");
double[] longer = {2, 5, 10, 20, 50, 100, 200};
double[] right = new double[longer.length];
double[] weight = new double[longer.length];
for (int k = 0; k < longer.length; k++) {
    right[k] = looking.accuracyAt((int) longer[k]);
    weight[k] = looking.weightOfTheFirst((int) longer[k]);
}
Lines dilution = Charts.lines("Learned from 20 words", longer);
dilution.series("right answers", right);
dilution.series(Theme.WEIGHT, "weight of the first word", weight);
print(show(dilution.axes("words", "share").between(0, 1).logX()));

say("""
All are right, and 0.87 of the weight is left. A weight is a power of e among
n: if the score of the first word lies m above all others, it is

    weight = eᵐ / (eᵐ + n − 1)        one half where m = ln(n − 1)

so a lead of ln 19 = 2.9 is enough for half of the weight among 20 words, and
one of 5.3 among 200: the lead has to grow with the logarithm of the length.
That is why what was learned from 20 words holds at 200. What is hard is to
learn from long texts, where m begins near 0 and the word that matters has one
share among many.

Then the same must be asked of the cells. They failed to learn from fifty
words. Have they failed to remember?

  | Predict. LSTM with bias 1 learned from ten words. Now it reads fifty,
  | where each training failed. How many answers are right: one in eight,
  | half, or nine in ten?
""");

code("""
Table farther =
    TrainingTables.stored(MemoryExperiment.farther());
farther.setName(farther.name() + ", 5 seeds");
show(farther.rejectColumns("seeds", "latest", "least", "most"))
""");
Table farther =
    TrainingTables.stored(MemoryExperiment.farther());
farther.setName(farther.name() + ", 5 seeds");
print(show(farther.rejectColumns("seeds", "latest", "least", "most")));

say("""
(Means over five seeds of texts of 10, 50 and 200 words.) Nine in ten: 0.93,
and at 200 words 0.89. A trained cell can keep a symbol for 200 words: with
three of the five seeds at least 0.99 of the answers are right there. Even
with a bias of 0 it is 0.72. So "better on long texts" is not a sentence about
memory. It is true, by far, of learning from long texts: the correction for
the first of fifty words arrives at attention with a share of some 1/n, and at
a cell with next to nothing. Of reading them, after learning from short ones,
it is true by less: 0.98 against 0.89 in the best cell. (The GRU, first among
the cells at twenty words above, has 0.50.)

One more thing must be said of this task. First is a place, and this attention
knows no places (lesson 17). It finds the symbol because it is of another kind
than the rest. Make the other words of the same eight kinds, so that nothing
but the place tells:
""");

code("""
FirstSymbol alike = new FirstSymbol(10, true);
FirstSymbolReader set = new FirstSymbolReader(Keeper.ATTENTION, alike, 1);
FirstSymbolReader order = new FirstSymbolReader(Keeper.GRU, alike, 1);
print(set.train(300));
print(order.train(300));
print("weight: " + Numbers.fixed(set.weightOfTheFirst(10), 3));
""");
FirstSymbol alike = new FirstSymbol(10, true);
FirstSymbolReader set = new FirstSymbolReader(Keeper.ATTENTION, alike, 1);
FirstSymbolReader order = new FirstSymbolReader(Keeper.GRU, alike, 1);
print(set.train(300));
print(order.train(300));
print("weight: " + Numbers.fixed(set.weightOfTheFirst(10), 3));

say("""
The GRU learns it as before; attention has 0.28 of the answers right, and
gives the first word no more than its share, 1/10. To it a text without
positions is a bag of words. (0.28 is more than 0.125, for whoever names the
most frequent word in the bag of ten is right in 0.30 of the texts.) With them
(lesson 17) it may learn this, too; the cells have order for nothing.
""");

say("""
What misleads here
------------------

Fewer parameters, when an attention layer is compared with somebody's whole
model, or a Transformer block (49,984) with an LSTM layer (33,024). Faster,
when reading was measured and writing is meant, or a machine with a thousand
processors and yours has two. Quadratic, so slow: at n = d attention
multiplies exactly as often as a GRU; most sentences are shorter than models
are wide, and for them 4nd² is the larger part of 4nd² + 2n²d as long as n <
2d. One path, so no loss: the path was 1 at 100 words, too, where two seeds
failed. No cell learns fifty words, when what was shown is that none does in
1,000 iterations from a text of fifty: from ten it does.
""");

say("""
Find the bug
------------

A program compares attention with an LSTM, layer against layer, width 64, at
lengths that no table above has. Its counts were checked by hand for five
books:
""");

code("""
int attentionCount(int n, int d) {
    return 4 * n * d * d + 2 * n * n * d;
}

int lstmCount(int n, int d) {
    return 8 * n * d * d;
}

print("five books: " + attentionCount(5, 4) + ", " + lstmCount(5, 4));
for (int n : new int[] {1000, 2000, 4000, 5800, 6500}) {
    double ratio = (double) attentionCount(n, 64) / lstmCount(n, 64);
    print(n + " words: attention ÷ LSTM = " + Numbers.fixed(ratio, 2));
}
""");
int attentionCount(int n, int d) {
    return 4 * n * d * d + 2 * n * n * d;
}

int lstmCount(int n, int d) {
    return 8 * n * d * d;
}

print("five books: " + attentionCount(5, 4) + ", " + lstmCount(5, 4));
for (int n : new int[] {1000, 2000, 4000, 5800, 6500}) {
    double ratio = (double) attentionCount(n, 64) / lstmCount(n, 64);
    print(n + " words: attention ÷ LSTM = " + Numbers.fixed(ratio, 2));
}

riddle("What is wrong", """
An int ends at 2,147,483,647, and 2 · n · n · d passes it between 4,000 and
5,800 words; what comes out has lost 2³² = 4,294,967,296. With n = 5,800
attention multiplies 4,400,947,200 times, which the program takes for
105,979,904, and finds that attention is cheaper than an LSTM on really long
texts. (The true ratios are 23.16 and 25.89.) At 5,000 words it would have
been negative, and somebody would have noticed. A count that grows with a
square has to be a long from the first factor on, 4L * n * d * d, as in
CountParameters; and a test should ask for a size that nobody can check by
hand, where a law is known: twice the length, more than twice the products.
""");

say("""
Try this
--------

1. counts("n = 200", "d = ", new int[] {64, 100, 128, 512}, (it, d) ->
   it.multiplications(200, d)): from which width on is attention the cheaper
   one on 200 words, against the LSTM and against the GRU?
2. For which n do dilated convolutions need fewer parameters than one
   attention layer until first and last are connected, d = 64 with biases? And
   for which n does attention need fewer multiplications than they do, until
   connected (multiplicationsToConnect)?
3. new ParameterCount(): how many numbers has a decoder block of width 64 and
   hidden width 256 with biases? Is it more than two LSTM layers?
4. new Reach(4, 10, 2), width 4 in place of 16: how much of the first word is
   left at 20 words, with attention and with the plain cell? Is more or less
   left than in the table?
5. Train new FirstSymbolReader(Keeper.ATTENTION, new FirstSymbol(50), 2) for
   at most 300 iterations. How many answers are right at 50, at 200 and at 2
   words (accuracyAt)?
6. Train new FirstSymbolReader(Keeper.GRU, new FirstSymbol(10), 2), at most
   300 iterations: how many are right at 10, 20 and 50 words?
""");
riddle("Answers", """
1. Against the LSTM from d = 101 on, n < 2d: at 100 both multiply 16,000,000
   times, at 64 attention has 8,396,800 against 6,553,600. Against the GRU
   from d = 201 on, so of these four at 512 alone.
2. Fewer parameters for n = 2 alone, where one layer is enough: 12,352 against
   16,640. Fewer multiplications than the pile has attention from n = 3 to n =
   831: at 831 its 4 + 2n/d are 29.97 against 3 · 10 layers. From 832 on the
   square wins.
3. 66,752: two attentions, the feed-forward tables and three norms. Two LSTM
   layers have 66,048, so it is 704 more.
4. 0.065 and 0.0000024. Both are less than with width 16, 0.21 and 0.00046:
   fewer numbers, fewer ways through.
5. After 100 iterations all at 50 words and all at 200, but 0.905 at 2. It has
   learned from long texts to read long ones, not short ones; why, this does
   not say.
6. All at 10, 0.655 at 20, and 0.125 at 50, as by guessing. With seed 1 all
   are right at 50. A cell can keep for longer than it was trained to; a
   training on ten words does not make sure of it.
""");

say("""
By hand
-------

notebooks/sheets/19-three-advantages.md is a sheet to print: parameters and
multiplications for d = 10, waiting and writing, paths there and back, factors
against shares. It needs no calculator. Its key is on the last page.
""");

say("""
What to remember
----------------

- Parameters, layer against layer, in d²: attention 4, plain cell 2,
  convolutions their width, GRU 6, LSTM 8. "Fewer parameters" is false against
  a plain cell and a convolution of width 3.
- Until first and last input are connected it is true of all convolutions: one
  attention layer, n − 1 layers of width 3, log₂ n dilated ones.
- Multiplications in n d²: 4 + 2n/d against 2, 3, 5, 6, 8. Cheaper than an
  LSTM for n < 2d, than a plain cell for no n; quadratic in n.
- "Faster" is about waiting: 1 step against n, in reading and training. n
  words are written in n steps, and 2nd numbers are kept for it.
- Path length 1 against n. At the start cells lose a factor with each word,
  attention a share: about 1/n.
- Attention does not forget, it dilutes; half of the weight takes a lead of
  ln(n − 1) in the score.
- Before you believe a comparison, ask: of what with what, per layer or until
  connected, reading or writing, at which n and d?
""");

say("""
Sources
-------

- A. Vaswani et al., "Attention Is All You Need", NeurIPS 2017: table 1, cost
  per layer, sequential operations and path lengths, up to constant factors.
  The constants here are ours.
- S. Hochreiter, diploma thesis, Technische Universität München 1991, and Y.
  Bengio, P. Simard, P. Frasconi, "Learning Long-Term Dependencies with
  Gradient Descent is Difficult", IEEE Transactions on Neural Networks 5,
  1994: what vanishes with the length of the path.
- F. A. Gers, J. Schmidhuber, F. Cummins, "Learning to Forget", Neural
  Computation 12, 2000, and R. Jozefowicz, W. Zaremba, I. Sutskever, "An
  Empirical Exploration of Recurrent Network Architectures", ICML 2015: the
  forget gate and its bias.
- K. Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder
  for Statistical Machine Translation", EMNLP 2014: the gated recurrent unit.
- A. van den Oord et al., "WaveNet", arXiv 1609.03499, 2016: dilations that
  double.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("CountParameters") checks your file again,
hint("CountParameters") gives a hint, /open with the name of your file brings
its class in here, and /exit leaves.
""");
