// Lesson 18: The Transformer (Transformer 模型)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/18-transformer.jsh
// Made from notebooks/text/18-transformer.md by ./workbook make-notebooks: change that file.

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
The Transformer (Transformer 模型)
==================================

The question of this lesson. In lessons 14 to 16 attention was a helper:
something else read the text, a recurrent cell or a convolution, and attention
chose among what had been read. In 2017 the helper was left alone, in a paper
called "Attention Is All You Need". Is it all you need? What else stands in
that famous drawing, what is each piece for, and which of them could you take
away?

You will build the whole of it, train it in this notebook, and take its pieces
away one by one. Two results surprise most readers: a model that is right to
the last symbol in training and cannot write a single text, and a task that is
solved although nothing tells where a word stands. You need lessons 09 and 12,
and of 14 and 17 the decoder and the positions. Reading takes about 45
minutes, the five exercises about 90.
""");

say("""
The naive idea: attention upon attention
----------------------------------------

If attention is all you need, let us take it many times. The library again,
five books with three features each. Every book reads the shelf
(self-attention, scaled dot product, no tables), what comes out reads itself
again, and so on. How far apart are the two books that differ most, after each
layer?
""");

code("""
List<String> titles = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
List<String> features = List.of("comics", "film", "war");
Matrix books = Matrix.of(new double[][] {
    {3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}});

Attention soft = new Attention();
Layer shelf = x -> soft.attend(x, x, x).context();

double apart(Matrix x) { // the largest distance of two rows
    double most = 0;
    for (int i = 0; i < x.rows(); i++) {
        for (int j = 0; j < i; j++) {
            Matrix gap = x.rows(i).minus(x.rows(j));
            double distance = Math.sqrt(gap.square().sum().get(0, 0));
            most = Math.max(most, distance);
        }
    }
    return most;
}

Matrix alone = books;
print("books    " + Numbers.fixed(apart(alone), 3));
for (int layer = 1; layer <= 8; layer++) {
    alone = shelf.output(alone);
    print("layer " + layer + "  " + Numbers.fixed(apart(alone), 3));
}
print(Tables.of("after 8 layers", alone, titles, features));
""");
List<String> titles = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
List<String> features = List.of("comics", "film", "war");
Matrix books = Matrix.of(new double[][] {
    {3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}});

Attention soft = new Attention();
Layer shelf = x -> soft.attend(x, x, x).context();

double apart(Matrix x) { // the largest distance of two rows
    double most = 0;
    for (int i = 0; i < x.rows(); i++) {
        for (int j = 0; j < i; j++) {
            Matrix gap = x.rows(i).minus(x.rows(j));
            double distance = Math.sqrt(gap.square().sum().get(0, 0));
            most = Math.max(most, distance);
        }
    }
    return most;
}

Matrix alone = books;
print("books    " + Numbers.fixed(apart(alone), 3));
for (int layer = 1; layer <= 8; layer++) {
    alone = shelf.output(alone);
    print("layer " + layer + "  " + Numbers.fixed(apart(alone), 3));
}
print(Tables.of("after 8 layers", alone, titles, features));

say("""
After eight layers there is one book left, five times. Every row that
attention gives is a blend of the rows before, and blends of blends end in the
middle. Attention carries news from place to place; it has no means of keeping
anything apart. (Dong et al. 2021 prove that this goes on doubly
exponentially, and which pieces stop it.)
""");

say("""
Keep what you had: the residual
-------------------------------

The first repair is one plus sign. A layer does not give its result instead of
what it was given but in addition to it:

    y = x + layer(x)

That is a residual connection (残差连接, He et al. 2016): the layer only has
to find what is missing, and where it has nothing to say it says 0. By hand:
Fan Guide is (1, 1, 0), and attention reads (1.80, 1.21, 0.30) for it from the
shelf. Without the residual it becomes that, nearly a Companion; with it,
(2.80, 2.21, 0.30), and what it was is still in there.
""");

code("""
Matrix kept = books;
for (int layer = 1; layer <= 8; layer++) {
    kept = kept.plus(shelf.output(kept));
    String row = Numbers.text(kept.row(0));
    String far = Numbers.fixed(apart(kept), 0);
    print("layer " + layer + "  apart " + far + "  Omnibus " + row);
}
""");
Matrix kept = books;
for (int layer = 1; layer <= 8; layer++) {
    kept = kept.plus(shelf.output(kept));
    String row = Numbers.text(kept.row(0));
    String far = Numbers.fixed(apart(kept), 0);
    print("layer " + layer + "  apart " + far + "  Omnibus " + row);
}

say("""
Nothing melts together any more. But every layer doubles the numbers, and
after eight of them Omnibus has 745 comics. Large scores are the trouble of
lesson 04: the softmax saturates and nothing learns. The plus sign calls for a
second repair.
""");

say("""
Bring every row back to one size
--------------------------------

Layer normalization (层归一化, Ba, Kiros and Hinton 2016) takes its mean from
a row and divides by its standard deviation. Then each column has a gain
(增益) and a shift (偏移), which are learned, so that a column may be large if
that helps:

    yⱼ = gainⱼ · (xⱼ − mean) / √(variance + ε) + shiftⱼ

    x (1 × d)      one row; no other row has a say
    mean           of its d numbers
    variance       the mean of (xⱼ − mean)²: divided by d, not by d − 1
    ε              a small number, so that a row of equal numbers is no 0 / 0

By hand, with gain 1, shift 0 and ε next to nothing: the row 2, 2, 2, 2, 12
has the mean 4. What remains is −2, −2, −2, −2, 8, the squares 4, 4, 4, 4, 64
have the mean 16, its root is 4: −½, −½, −½, −½, 2. The row 0, 0, 4, 4 becomes
−1, −1, 1, 1.
""");

say("""
Exercise: LayerNorm
-------------------

Any number of rows and columns, written with the operations of Matrix, which
remember the way back. (In a terminal, the answers of this lesson lie in
exercises/18-transformer.)
""");

code("""
/**
 * Exercise LayerNorm · lesson 18 · notebooks/18-transformer.ipynb
 *
 * <p>Brings every row to the same size, whatever the layers before it did.
 */
public class MyLayerNorm implements LayerNormContract {
    /**
     * Takes its mean from each row and divides by its deviation; then every
     * column has a gain and a shift of its own.
     *
     * @param inputs (n × d); no row has to do with another
     * @param gain (1 × d), what column j is multiplied by
     * @param shift (1 × d), what is added to column j
     * @param epsilon added to the variance, under the root
     * @return gainⱼ · (xⱼ − mean) / √(variance + epsilon) + shiftⱼ for
     *     every row x, (n × d); the variance is the mean of (xⱼ − mean)²
     */
    @Override
    public Matrix output(
            Matrix inputs, Matrix gain, Matrix shift, double epsilon) {
        // What is written with Matrix can be trained.
        // For one number of each row, (n × 1): rowMeans(), plusColumn(c),
        //     timesColumn(c).
        // For one of each column, (1 × d): plusRow(r), timesRow(r).
        // For every number: square(), sqrt(), reciprocal(),
        //     scaled(factor), shifted(addend).
        // TODO 1: take from every row its mean.
        // TODO 2: the variance of every row; the root of it and epsilon.
        // TODO 3: divide: multiply by what is 1 over the root.
        // TODO 4: gain and shift.
        throw new Todo("bring every row to mean 0 and variance 1");
    }
}
""");
say("""
Write it in your file:

    exercises/18-transformer/MyLayerNorm.java
""");

code("""
check("LayerNorm");
""");
check("LayerNorm");

say("""
What a norm takes away
----------------------

  | Predict. A row has two numbers only, such as 3 and 7, or 90 and −10. What
  | does layer norm make of them, with gain 1 and shift 0? And which of the
  | five books are one and the same book afterwards?
""");

code("""
LayerNorm two = new LayerNorm("two numbers", 2);
Matrix pairs = Matrix.of(new double[][] {
    {3, 7}, {90, -10}, {0.5, 0.2}, {-4, 1000}});
print(two.output(pairs));

LayerNorm norm = new LayerNorm("norm", 3);
Matrix normed = norm.output(books);
print(Tables.of("normed", normed, titles, features));
Matrix twice = norm.output(Matrix.ofRow(2, 2, 0));
print("(2, 2, 0): " + Numbers.text(twice.row(0)));
""");
LayerNorm two = new LayerNorm("two numbers", 2);
Matrix pairs = Matrix.of(new double[][] {
    {3, 7}, {90, -10}, {0.5, 0.2}, {-4, 1000}});
print(two.output(pairs));

LayerNorm norm = new LayerNorm("norm", 3);
Matrix normed = norm.output(books);
print(Tables.of("normed", normed, titles, features));
Matrix twice = norm.output(Matrix.ofRow(2, 2, 0));
print("(2, 2, 0): " + Numbers.text(twice.row(0)));

say("""
Two numbers always become −1 and 1: which one is larger is all that is left.
Mean and size are gone, that is two numbers' worth of each row, and a row of
two has no more. No two of our books fall together; but (1, 1, 0) and (2, 2,
0) do, a little interest and a lot of it. A model has 16 columns or 4,096, and
can afford to lose two. (Not quite −1 and 1, since ε has its small part.)
""");

say("""
Before or after
---------------

Where does the norm stand? In the paper of 2017 it comes after the sum
(post-norm, 后置归一化). Most models since then put it before the layer
(pre-norm, 前置归一化), and the sum stays as it is:

    norm last     y = norm(x + layer(x))
    norm first    y = x + layer(norm(x))

It looks like a matter of taste. Sixteen columns, two heads, random tables,
blocks as they are before any training; a block is two such layers, as you
will see soon. What is the size of a number at the end (root of the mean
square), and how strongly does the result answer to the inputs, measured by
the length of their gradient? Five seeds, and of these the geometric mean (of
the logarithms, and back).

  | Predict. Four ways to stack 24 blocks: norm last, norm first, no norm, no
  | residual. In which of them do the numbers grow without bound, and in which
  | does hardly any gradient come back to the inputs?
""");

code("""
Layer[] wired(EncoderBlock b) { // four ways, of the same four layers
    Layer noNorm = x -> {
        Matrix y = x.plus(b.attention().output(x));
        return y.plus(b.feedForward().output(y));
    };
    Layer noResidual = x -> {
        Matrix y = b.attention().output(b.firstNorm().output(x));
        return b.feedForward().output(b.secondNorm().output(y));
    };
    return new Layer[] {
        b.normFirst(false), b.normFirst(true), noNorm, noResidual};
}

double[] untrained(int depth, int way, int seed) {
    Random random = new Random(seed);
    Matrix start = Matrix.normal(8, 16, random).asParameter();
    Matrix x = start;
    for (int block = 1; block <= depth; block++) {
        x = wired(EncoderBlock.random("b", 16, 2, 32, random))[way]
            .output(x);
    }
    Matrix end = way == 1 ? new LayerNorm("last", 16).output(x) : x;
    end.hadamard(Matrix.normal(8, 16, random)).sum().backward();
    double gradient = start.gradient().square().sum().get(0, 0);
    return new double[] {
        Math.sqrt(x.square().mean().get(0, 0)), Math.sqrt(gradient)};
}

String cut(double number) {
    return Numbers.text(Math.rint(100 * number) / 100);
}

List<String> ways =
    List.of("norm last", "norm first", "no norm", "no residual");
Table stacks = Table.create("Before any training");
stacks.addColumns(StringColumn.create("wiring", ways));
for (int depth : new int[] {1, 4, 24}) {
    String[] sizes = new String[4];
    String[] gradients = new String[4];
    for (int way = 0; way < 4; way++) {
        double[] logs = new double[2];
        for (int seed = 1; seed <= 5; seed++) {
            double[] both = untrained(depth, way, seed);
            logs[0] += Math.log(both[0]) / 5;
            logs[1] += Math.log(both[1]) / 5;
        }
        sizes[way] = cut(Math.exp(logs[0]));
        gradients[way] = cut(Math.exp(logs[1]));
    }
    stacks.addColumns(StringColumn.create("size, " + depth, sizes));
    stacks.addColumns(StringColumn.create("grad, " + depth, gradients));
}
show(stacks)
""");
Layer[] wired(EncoderBlock b) { // four ways, of the same four layers
    Layer noNorm = x -> {
        Matrix y = x.plus(b.attention().output(x));
        return y.plus(b.feedForward().output(y));
    };
    Layer noResidual = x -> {
        Matrix y = b.attention().output(b.firstNorm().output(x));
        return b.feedForward().output(b.secondNorm().output(y));
    };
    return new Layer[] {
        b.normFirst(false), b.normFirst(true), noNorm, noResidual};
}

double[] untrained(int depth, int way, int seed) {
    Random random = new Random(seed);
    Matrix start = Matrix.normal(8, 16, random).asParameter();
    Matrix x = start;
    for (int block = 1; block <= depth; block++) {
        x = wired(EncoderBlock.random("b", 16, 2, 32, random))[way]
            .output(x);
    }
    Matrix end = way == 1 ? new LayerNorm("last", 16).output(x) : x;
    end.hadamard(Matrix.normal(8, 16, random)).sum().backward();
    double gradient = start.gradient().square().sum().get(0, 0);
    return new double[] {
        Math.sqrt(x.square().mean().get(0, 0)), Math.sqrt(gradient)};
}

String cut(double number) {
    return Numbers.text(Math.rint(100 * number) / 100);
}

List<String> ways =
    List.of("norm last", "norm first", "no norm", "no residual");
Table stacks = Table.create("Before any training");
stacks.addColumns(StringColumn.create("wiring", ways));
for (int depth : new int[] {1, 4, 24}) {
    String[] sizes = new String[4];
    String[] gradients = new String[4];
    for (int way = 0; way < 4; way++) {
        double[] logs = new double[2];
        for (int seed = 1; seed <= 5; seed++) {
            double[] both = untrained(depth, way, seed);
            logs[0] += Math.log(both[0]) / 5;
            logs[1] += Math.log(both[1]) / 5;
        }
        sizes[way] = cut(Math.exp(logs[0]));
        gradients[way] = cut(Math.exp(logs[1]));
    }
    stacks.addColumns(StringColumn.create("size, " + depth, sizes));
    stacks.addColumns(StringColumn.create("grad, " + depth, gradients));
}
print(show(stacks));

say("""
Read the columns of 24 blocks. Without a norm the numbers grow to 177,090 and
the gradient to nearly eight million. Without the residual nothing grows, but
hardly anything comes back either: 0.15, where one block has 13. With both,
all is in order: norm last keeps every size at 1, and its gradient falls,
since each of its 48 norms shortens what comes back; norm first lets the sum
grow slowly (5.21, before the one norm that stands at its end), and its
gradient is that of a single block. That is why deep models have the norms
first, or a very careful start (Xiong et al. 2020). And look at the columns of
one block: there all four are alike. Keep that in mind for later, for our
models are one block deep.
""");

say("""
The layer in which nobody looks at anybody
------------------------------------------

Attention blends rows, and a blend of values is all it gives. Who computes
something new of a row? The feed-forward layer (前馈层), a network with one
hidden layer as in lesson 03, the same for each row, alone:

    F(x) = max(0, x W₁ + b₁) W₂ + b₂

    x (n × d),  W₁ (d × h),  b₁ (1 × h),  W₂ (h × d),  b₂ (1 × d)
    h is mostly 4 · d; max(0, ·) is ReLU, number by number

By hand: x = (1, −2), W₁ has the rows (1, 2, −1) and (1, 0, 1), b₁ = (3, −1,
1). x W₁ = (−1, 2, −3), with b₁ (2, 1, −2), after ReLU (2, 1, 0). W₂ has the
rows (1, 0), (−1, 2), (5, 5), b₂ = (0, −1): 2 · (1, 0) + 1 · (−1, 2) + b₂ =
(1, 1). The third row of W₂ is not used: its hidden number was negative.
""");

say("""
Exercise: FeedForward
---------------------
""");

code("""
/**
 * Exercise FeedForward · lesson 18 · notebooks/18-transformer.ipynb
 *
 * <p>Works on each row alone: into more numbers, a bend, and back again.
 */
public class MyFeedForward implements FeedForwardContract {
    /**
     * Two tables with a bend between them, the same for every row.
     *
     * @param inputs (n × dModel), a row for each position
     * @param w1 (dModel × dFeedForward)
     * @param b1 (1 × dFeedForward), added to every row
     * @param w2 (dFeedForward × dModel)
     * @param b2 (1 × dModel), added to every row
     * @return relu(x · w1 + b1) · w2 + b2 for every row x, (n × dModel)
     */
    @Override
    public Matrix output(
            Matrix inputs, Matrix w1, Matrix b1, Matrix w2, Matrix b2) {
        // Of Matrix you need a.times(b), a.plusRow(row), which adds one row
        // to every row of a, and a.relu(), which makes 0 of all below 0.
        // TODO 1: the hidden numbers of all rows, (n × dFeedForward).
        // TODO 2: back to the width of the inputs.
        throw new Todo("send each row through both tables");
    }
}
""");
say("""
Write it in your file:

    exercises/18-transformer/MyFeedForward.java
""");

code("""
check("FeedForward");
""");
check("FeedForward");

say("""
What it is good for, on the shelf: "how far are comics and film apart,
whichever is more?" No table of weights can say that: what it gives to (3, 1,
0) and twice (1, 2, 0) together, 2 + 2 · 1 = 4, would have to be five times
what it gives to (1, 1, 0), and that is 0. With a bend it takes two hidden
numbers, comics − film and film − comics:
""");

code("""
Matrix w1 = Matrix.of(new double[][] {{1, -1}, {-1, 1}, {0, 0}});
Matrix w2 = Matrix.of(new double[][] {{0, 0, 1}, {0, 0, 1}});
Layer gap = x -> FeedForward.PLAIN.output(
    x, w1, Matrix.zeros(1, 2), w2, Matrix.zeros(1, 3));
Matrix gaps = gap.output(books);
for (int i = 0; i < 5; i++) {
    print(titles.get(i) + ": " + Numbers.text(gaps.get(i, 2)));
}
Matrix turned = gap.output(books.rows(4, 3, 2, 1, 0));
Matrix rest = turned.minus(gaps.rows(4, 3, 2, 1, 0));
print("other order, same rows: "
    + (rest.square().sum().get(0, 0) == 0));
""");
Matrix w1 = Matrix.of(new double[][] {{1, -1}, {-1, 1}, {0, 0}});
Matrix w2 = Matrix.of(new double[][] {{0, 0, 1}, {0, 0, 1}});
Layer gap = x -> FeedForward.PLAIN.output(
    x, w1, Matrix.zeros(1, 2), w2, Matrix.zeros(1, 3));
Matrix gaps = gap.output(books);
for (int i = 0; i < 5; i++) {
    print(titles.get(i) + ": " + Numbers.text(gaps.get(i, 2)));
}
Matrix turned = gap.output(books.rows(4, 3, 2, 1, 0));
Matrix rest = turned.minus(gaps.rows(4, 3, 2, 1, 0));
print("other order, same rows: "
    + (rest.square().sum().get(0, 0) == 0));

say("""
The encoder block
-----------------

Two such layers, each with its sum and its norm, are a block (编码器块) of the
encoder: first the rows read from each other, then each works on what it has
read.

    norm last                            norm first
    y = N₁(x + attention(x))             y = x + attention(N₁(x))
    z = N₂(y + F(y))                     z = y + F(N₂(y))

With the norms first, one more norm stands at the end of the whole stack,
since nothing else has bounded the sum.
""");

say("""
Exercise: EncoderBlock
----------------------

The four layers come in as arguments; a block is how they are wired.
""");

code("""
/**
 * Exercise EncoderBlock · lesson 18 · notebooks/18-transformer.ipynb
 *
 * <p>All layers are given. A block is how they are wired: what goes into
 * which, and what is added.
 */
public class MyEncoderBlock implements EncoderBlockContract {
    /**
     * Attention, then a feed-forward layer, each added to what was there
     * before it.
     *
     * @param inputs (n × d), a row for each position
     * @param parts parts.attention(), feedForward(), firstNorm(),
     *     secondNorm(), each with output(inputs), and parts.normFirst():
     *     does a norm come before its layer, or after the sum?
     * @return (n × d)
     */
    @Override
    public Matrix output(Matrix inputs, Parts parts) {
        // In both: the first half has attention and firstNorm and gives y;
        // the second half has the feed-forward layer and secondNorm and
        // goes on with y.
        // TODO 1: normFirst: a norm is what its layer reads. The layer's
        //         answer is added to what went into the norm, and no norm
        //         comes after the sum.
        // TODO 2: otherwise: a layer reads what comes in as it is. Its
        //         answer is added to that, and the norm is taken of the
        //         whole sum.
        throw new Todo("wire the block");
    }
}
""");
say("""
Write it in your file:

    exercises/18-transformer/MyEncoderBlock.java
""");

code("""
check("EncoderBlock");
""");
check("EncoderBlock");

say("""
The five books go through one block, with the layers from above:
""");

code("""
Matrix block(boolean normFirst) {
    EncoderBlockContract.Parts layers =
        new EncoderBlockContract.Parts(shelf, gap, norm, norm, normFirst);
    return EncoderBlock.PLAIN.output(books, layers);
}

print(Tables.of("norm last", block(false), titles, features));
print(Tables.of("norm first", block(true), titles, features));
""");
Matrix block(boolean normFirst) {
    EncoderBlockContract.Parts layers =
        new EncoderBlockContract.Parts(shelf, gap, norm, norm, normFirst);
    return EncoderBlock.PLAIN.output(books, layers);
}

print(Tables.of("norm last", block(false), titles, features));
print(Tables.of("norm first", block(true), titles, features));

say("""
With the norms last every row has mean 0 and one size, whatever the book was.
With the norms first each book is still what it was, plus what two layers have
added: Omnibus was (3, 1, 0) and is (3.84, 1.27, 0.17). A block gives as many
rows as it gets, of the same width; so blocks can be stacked, and each goes on
where the last one stopped.
""");

say("""
The decoder block
-----------------

The decoder writes, word by word, and each block of it (解码器块) has three
layers. Its rows are the words that are there already. They read from each
other, but none from those behind it: the causal mask of lesson 09. Then they
read from what the encoder has made of the text, its memory (cross attention,
lesson 09: queries from here, keys and values from there). Then each works
alone. Norm first:

    a = x + self-attention(N₁(x))             causal: key ≤ query
    b = a + cross-attention(N₂(a), memory)    the memory is taken as it is
    c = b + F(N₃(b))
""");

say("""
Exercise: DecoderBlock
----------------------

Here, too, the layers come in as arguments; the mask is the matter of the
self-attention.
""");

code("""
/**
 * Exercise DecoderBlock · lesson 18 · notebooks/18-transformer.ipynb
 *
 * <p>All layers are given. A block is how they are wired: what goes into
 * which, and what is added.
 */
public class MyDecoderBlock implements DecoderBlockContract {
    /**
     * The rows read from each other, then from the memory, and then each
     * is worked on alone.
     *
     * @param inputs (n × d), a row for each position that is written
     * @param memory (m × dMemory), a row for each position that was read;
     *     an encoder has made it ready
     * @param parts parts.selfAttention(), feedForward(), firstNorm(),
     *     secondNorm(), thirdNorm(), each with output(inputs);
     *     parts.crossAttention(), with output(inputs, memory): inputs ask,
     *     the memory is read; and parts.normFirst(): does a norm come
     *     before its layer, or after the sum?
     * @return (n × d)
     */
    @Override
    public Matrix output(Matrix inputs, Matrix memory, Parts parts) {
        // An encoder's block has two thirds of this. Each third has a layer
        // and a norm, and goes on with what the third before it gave.
        // TODO 1: a third, with the norm first or after: what is added to
        //         what? Who looks ahead is the layer's matter.
        // TODO 2: where does the memory come in, and what asks it?
        // TODO 3: all three, in order.
        throw new Todo("wire the decoder's block");
    }
}
""");
say("""
Write it in your file:

    exercises/18-transformer/MyDecoderBlock.java
""");

code("""
check("DecoderBlock");
""");
check("DecoderBlock");

say("""
A reader of the library has asked for two things so far, "Marvel" (1, 1, 0)
and "war" (0, 0, 1); the memory is the shelf. And a law, the only one that a
decoder must never break: change word t, and nothing before t moves. Let us
hold the block to it:
""");

code("""
Attention causal =
    new Attention(new ScaledDotProduct(), new CausalMask());

Matrix decoded(Attention self, double... secondWish) {
    Matrix wishes =
        Matrix.ofRow(1, 1, 0).below(Matrix.ofRow(secondWish));
    DecoderBlockContract.Parts layers = new DecoderBlockContract.Parts(
        x -> self.attend(x, x, x).context(),
        (x, memory) -> soft.attend(x, memory, memory).context(),
        gap, norm, norm, norm, true);
    return DecoderBlock.PLAIN.output(wishes, books, layers);
}

List<String> wishes = List.of("Marvel", "second");
Matrix war = decoded(causal, 0, 0, 1);
Matrix film = decoded(causal, 0, 1, 0);
print(Tables.of("Marvel, war", war, wishes, features));
print(Tables.of("Marvel, film", film, wishes, features));

boolean still(Matrix a, Matrix b) {
    return a.rows(0).minus(b.rows(0)).square().sum().get(0, 0) < 1e-18;
}

print("the first row stays: " + still(war, film));
print("without the mask:    " + still(
    decoded(soft, 0, 0, 1), decoded(soft, 0, 1, 0)));
""");
Attention causal =
    new Attention(new ScaledDotProduct(), new CausalMask());

Matrix decoded(Attention self, double... secondWish) {
    Matrix wishes =
        Matrix.ofRow(1, 1, 0).below(Matrix.ofRow(secondWish));
    DecoderBlockContract.Parts layers = new DecoderBlockContract.Parts(
        x -> self.attend(x, x, x).context(),
        (x, memory) -> soft.attend(x, memory, memory).context(),
        gap, norm, norm, norm, true);
    return DecoderBlock.PLAIN.output(wishes, books, layers);
}

List<String> wishes = List.of("Marvel", "second");
Matrix war = decoded(causal, 0, 0, 1);
Matrix film = decoded(causal, 0, 1, 0);
print(Tables.of("Marvel, war", war, wishes, features));
print(Tables.of("Marvel, film", film, wishes, features));

boolean still(Matrix a, Matrix b) {
    return a.rows(0).minus(b.rows(0)).square().sum().get(0, 0) < 1e-18;
}

print("the first row stays: " + still(war, film));
print("without the mask:    " + still(
    decoded(soft, 0, 0, 1), decoded(soft, 0, 1, 0)));

say("""
Why is it a law? In training the decoder gets the whole right answer at once,
moved by one place: start in front, and each row has to say the word that
stands in the next one. That is teacher forcing (lesson 14) in a single pass,
with no waiting for the word before. It is honest only as long as no row can
look at the word that it has to say.
""");

say("""
Writing: greedy decoding
------------------------

After training nobody hands over the answer. The model is asked what comes
after start, the best word is written behind it, and the model is asked again:
lesson 14's greedy (贪心) writing, now as a part of its own. NextToken is any
model that gives logits for the word after those that are there.
""");

say("""
Exercise: GreedyDecoding
------------------------
""");

code("""
/**
 * Exercise GreedyDecoding · lesson 18 · notebooks/18-transformer.ipynb
 *
 * <p>A model says how well each token would go on. Writing is the loop
 * around it.
 */
public class MyGreedyDecoding implements GreedyDecodingContract {
    /**
     * Writes token by token, each time the one with the largest logit.
     *
     * @param start the token that the model reads first
     * @param end the token that ends the text; -1: there is none. It may
     *     be the same as the start
     * @param longest after how many tokens to stop anyway, 0 or more
     * @param model model.logits(tokens): a number for each token, given
     *     all tokens so far, the start first; ask it no more than you need
     * @return what was written, without the start and without the end
     */
    @Override
    public int[] generate(
            int start, int end, int longest, NextToken model) {
        // Arrays.copyOf(tokens, n): the first n, in an array of their own;
        // Arrays.copyOfRange(tokens, from, to): those in between.
        // TODO 1: what does the model read in the first step, and what in
        //         each later one?
        // TODO 2: which token has the largest logit? Of equal ones the
        //         lowest counts.
        // TODO 3: when is it over? And what of it all is the result?
        throw new Todo("write token by token");
    }
}
""");
say("""
Write it in your file:

    exercises/18-transformer/MyGreedyDecoding.java
""");

code("""
check("GreedyDecoding");
""");
check("GreedyDecoding");

say("""
A model that can be read by eye. It is a table of the library's words: after
each word, how well would the next one fit? The end is word 0.
""");

code("""
List<String> vocabulary =
    List.of("end", "a", "film", "about", "war", "start");
double[][] fits = {
    {0, 0, 0, 0, 0}, {0, 0, 2, 0, 1}, {1, 0, 0, 2, 0},
    {0, 1, 1, 0, 2}, {2, 0, 1, 0, 0}, {0, 2, 2, 0, 0}};
NextToken byTable = tokens -> fits[tokens[tokens.length - 1]];
int[] sentence = new GreedyDecoding().generate(5, 0, 10, byTable);
for (int word : sentence) {
    print(vocabulary.get(word));
}
""");
List<String> vocabulary =
    List.of("end", "a", "film", "about", "war", "start");
double[][] fits = {
    {0, 0, 0, 0, 0}, {0, 0, 2, 0, 1}, {1, 0, 0, 2, 0},
    {0, 1, 1, 0, 2}, {2, 0, 1, 0, 0}, {0, 2, 2, 0, 0}};
NextToken byTable = tokens -> fits[tokens[tokens.length - 1]];
int[] sentence = new GreedyDecoding().generate(5, 0, 10, byTable);
for (int word : sentence) {
    print(vocabulary.get(word));
}

say("""
After start, "a" and "film" are equally good, and of equal ones the first is
taken.
""");

say("""
The whole
---------

All pieces are there. Words become rows (an embedding, 词嵌入: a table with a
learned row for each word; here times √d), the rows of their positions are
added (lesson 17), a stack of encoder blocks makes the memory, a stack of
decoder blocks reads it, and a table makes logits of each row. We take one
block on each side:

    source ─ embed ─ + positions ─ [ encoder block ] ─ norm ─ memory
                                                                │
    target ─ embed ─ + positions ─ [ decoder block ] ───────────┘
                                           └─ norm ─ table ─ logits
""");

code("""
import attention.study.transformer.*;

Transformer untrainedModel =
    new RewritingStudy(Rewriting.REVERSE).rewriter(1).model();

String piece(String parameter) { // such as encoder.1.attention.wq
    String[] name = parameter.split("\\\\.");
    String inBlock = name.length > 3 ? name[0] + ", " + name[2] : name[0];
    return parameter.contains("orm.") ? "norms" : inBlock;
}

Map<String, Integer> counts = new LinkedHashMap<>();
for (Parameter p : untrainedModel.parameters()) {
    int numbers = p.value().rows() * p.value().cols();
    counts.merge(piece(p.name()), numbers, Integer::sum);
}
counts.forEach((piece, numbers) -> print(piece + ": " + numbers));
print("together: " + untrainedModel.size());
""");
import attention.study.transformer.*;

Transformer untrainedModel =
    new RewritingStudy(Rewriting.REVERSE).rewriter(1).model();

String piece(String parameter) { // such as encoder.1.attention.wq
    String[] name = parameter.split("\\.");
    String inBlock = name.length > 3 ? name[0] + ", " + name[2] : name[0];
    return parameter.contains("orm.") ? "norms" : inBlock;
}

Map<String, Integer> counts = new LinkedHashMap<>();
for (Parameter p : untrainedModel.parameters()) {
    int numbers = p.value().rows() * p.value().cols();
    counts.merge(piece(p.name()), numbers, Integer::sum);
}
counts.forEach((piece, numbers) -> print(piece + ": " + numbers));
print("together: " + untrainedModel.size());

say("""
Nine words on each side (eight symbols and start) with 16 numbers each; four
tables of 16 × 16 for each attention; 16 × 32 and back, with biases, for each
feed-forward layer; a gain and a shift for each of seven norms; and the
readout. In the paper h is 4 · d in place of our 2 · d, and then two thirds of
an encoder block are feed-forward.
""");

say("""
On your own pieces
------------------

Seventeen lessons ago you began with a weighted sum. Here is what you have
written since then, put together. Every piece that you have solved, here, in
another notebook or in the folder exercises, works in its place, provided that
it has passed its check and that gradients come back through it. Where you
have none, the library's stands in:

- Your scaled dot product works on arrays, which know nothing of gradients.
  But a score that is linear in the query is known by its answers to (1, 0, 0
  …), (0, 1, 0 …) and so on, and these are its slopes: the model asks your
  method for them.
- Your softmax goes forward, your Jacobian of lesson 04 goes back.
- Self-attention is made of your projections and of your split and merged
  heads; where the decoder reads the memory, your multi-head attention of one
  piece does it.
- The decoder's mask is what both your masks allow. No text here has padding,
  so the second one forbids nothing.
""");

code("""
TransformerParts parts = own(TransformerParts.CORE);
GreedyDecodingContract greedy =
    own("GreedyDecoding", new GreedyDecoding());
""");
TransformerParts parts = own(TransformerParts.CORE);
GreedyDecodingContract greedy =
    own("GreedyDecoding", new GreedyDecoding());

say("""
The task is to turn a text around: eight symbols, each one of 0 to 7, the last
one first. Twenty iterations with these pieces, and twenty with the library's,
from the same start and on the same texts:
""");

code("""
RewritingStudy reverse = new RewritingStudy(Rewriting.REVERSE);

double[] losses(RewritingStudy study, int iterations) {
    RewritingStudy some = study.withIterations(iterations, iterations);
    Rewriter learner = some.rewriter(1);
    some.train(learner, 1);
    return learner.losses();
}

double[] ofLibrary = losses(reverse, 20);
double[] ofThese = losses(reverse.with(parts), 20);
double most = 0;
for (int k = 0; k < 20; k++) {
    most = Math.max(most, Math.abs(ofLibrary[k] - ofThese[k]));
}
print("loss at first " + Numbers.fixed(ofThese[0], 3)
    + ", after 20 iterations " + Numbers.fixed(ofThese[19], 3));
print("the same losses to 1e-9: " + (most < 1e-9));
""");
RewritingStudy reverse = new RewritingStudy(Rewriting.REVERSE);

double[] losses(RewritingStudy study, int iterations) {
    RewritingStudy some = study.withIterations(iterations, iterations);
    Rewriter learner = some.rewriter(1);
    some.train(learner, 1);
    return learner.losses();
}

double[] ofLibrary = losses(reverse, 20);
double[] ofThese = losses(reverse.with(parts), 20);
double most = 0;
for (int k = 0; k < 20; k++) {
    most = Math.max(most, Math.abs(ofLibrary[k] - ofThese[k]));
}
print("loss at first " + Numbers.fixed(ofThese[0], 3)
    + ", after 20 iterations " + Numbers.fixed(ofThese[19], 3));
print("the same losses to 1e-9: " + (most < 1e-9));

say("""
(The loss is the cross-entropy of lesson 07, the mean over all symbols.
Guessing costs ln 8 = 2.079.)
""");

say("""
It learns to reverse
--------------------

Adam, with a rate that warms up (预热) over the first 50 iterations to 0.02
and then falls in a line to 0; 32 new texts in each iteration. accuracy is the
share of 200 fresh texts that it writes without a mistake, all eight symbols,
on its own.
""");

code("""
RewritingStudy study = reverse.with(parts).withIterations(200, 50);
Rewriter rewriter = study.rewriter(1);
TrainingRun run = study.train(rewriter, 1);
Lines learned = Charts.lines("Reverse", run.iterations());
learned.series("whole texts right", run.successes());
show(learned.axes("iteration", "share").between(0, 1))
""");
RewritingStudy study = reverse.with(parts).withIterations(200, 50);
Rewriter rewriter = study.rewriter(1);
TrainingRun run = study.train(rewriter, 1);
Lines learned = Charts.lines("Reverse", run.iterations());
learned.series("whole texts right", run.successes());
print(show(learned.axes("iteration", "share").between(0, 1)));

say("""
After 100 iterations it has nearly half of the texts right, after 200 all of
them. That is 6,400 texts of the 16.8 million that there are, so it has not
learned them by heart. Here it writes, by your greedy decoding if you have it:
""");

code("""
Transformer model = rewriter.model();
int[] text = {3, 1, 4, 1, 5, 2, 6, 0};

int[] written(Transformer by, int... read) {
    Transformer.Memory memory = by.read(read);
    NextToken next = tokens -> {
        Matrix logits = by.decode(memory, tokens).logits();
        return logits.row(logits.rows() - 1);
    };
    int start = Rewriting.START;
    return greedy.generate(start, -1, read.length, next);
}

print(Arrays.toString(text));
print(Arrays.toString(written(model, text)));
""");
Transformer model = rewriter.model();
int[] text = {3, 1, 4, 1, 5, 2, 6, 0};

int[] written(Transformer by, int... read) {
    Transformer.Memory memory = by.read(read);
    NextToken next = tokens -> {
        Matrix logits = by.decode(memory, tokens).logits();
        return logits.row(logits.rows() - 1);
    };
    int start = Rewriting.START;
    return greedy.generate(start, -1, read.length, next);
}

print(Arrays.toString(text));
print(Arrays.toString(written(model, text)));

say("""
Where its heads look
--------------------

  | Predict. For each symbol that it writes there is one place that it has to
  | know: the first one is the last of the text. Draw the map that the cross
  | attention should have. Do both heads have it?
""");

code("""
Matrix truth = Matrix.generate(8, 8, (t, place) ->
    Rewriting.REVERSE.comesFrom(t, place, text) ? 1 : 0);
List<String> read = new ArrayList<>();
List<String> wrote = new ArrayList<>();
for (int t = 0; t < 8; t++) {
    read.add("" + text[t]);
    wrote.add("" + text[7 - t]);
}
HeatMap known = HeatMap.of(truth, wrote, read);
known.axes("written", "read").titled("known");

List<HeatMap> maps(Rewriter of, Transformer.Place place) {
    List<HeatMap> all = new ArrayList<>();
    of.heads(place, text).inner().forEach((name, head) ->
        all.add(HeatMap.of(head).axes("written", "read").titled(name)));
    return all;
}

List<HeatMap> across = maps(rewriter, Transformer.Place.CROSS);
across.add(known);
show(across)
""");
Matrix truth = Matrix.generate(8, 8, (t, place) ->
    Rewriting.REVERSE.comesFrom(t, place, text) ? 1 : 0);
List<String> read = new ArrayList<>();
List<String> wrote = new ArrayList<>();
for (int t = 0; t < 8; t++) {
    read.add("" + text[t]);
    wrote.add("" + text[7 - t]);
}
HeatMap known = HeatMap.of(truth, wrote, read);
known.axes("written", "read").titled("known");

List<HeatMap> maps(Rewriter of, Transformer.Place place) {
    List<HeatMap> all = new ArrayList<>();
    of.heads(place, text).inner().forEach((name, head) ->
        all.add(HeatMap.of(head).axes("written", "read").titled(name)));
    return all;
}

List<HeatMap> across = maps(rewriter, Transformer.Place.CROSS);
across.add(known);
print(show(across));

say("""
Both have it. In every row of both heads the largest weight lies on the right
place, and over the 200 fresh texts the better head has 0.829 of its weight
there (equal weights would have 0.125). The second head repeats the first:
nobody has told them to share the work.

And what has it learned: to turn texts around? It was trained on eight
symbols. Give it one more or one less:
""");

code("""
int rightOf50(int length) {
    Random fresh = new Random(1);
    int right = 0;
    for (int i = 0; i < 50; i++) {
        int[] some = fresh.ints(length, 0, 8).toArray();
        int[] wanted = Rewriting.REVERSE.target(some);
        right += Arrays.equals(rewriter.write(some), wanted) ? 1 : 0;
    }
    return right;
}

for (int length : new int[] {7, 8, 9}) {
    print(length + " symbols: " + rightOf50(length) + " of 50");
}
""");
int rightOf50(int length) {
    Random fresh = new Random(1);
    int right = 0;
    for (int i = 0; i < 50; i++) {
        int[] some = fresh.ints(length, 0, 8).toArray();
        int[] wanted = Rewriting.REVERSE.target(some);
        right += Arrays.equals(rewriter.write(some), wanted) ? 1 : 0;
    }
    return right;
}

for (int length : new int[] {7, 8, 9}) {
    print(length + " symbols: " + rightOf50(length) + " of 50");
}

say("""
"At step t look at place 9 − t" is what it has learned, and that is a reversal
at one length alone. The positions know no other end (lesson 17).
""");

say("""
Reverse, copy, sort
-------------------

The same model, the same numbers of everything, for three tasks: reverse, copy
(the text once more) and sort (the smallest symbol first). Ten seeds each.
known place is the weight that the better head has on the places where the
answer stands; for sort every place counts that holds the symbol.
""");

code("""
List<Summary> stored(Experiment experiment) {
    return Summary.of(TrainingTables.outcomes(experiment.slug()));
}

String mean(Summary of, String measure) {
    return Numbers.fixed(of.mean(measure), 3);
}

Table seeds(String title, List<Summary> all) {
    StringColumn who = StringColumn.create("model");
    StringColumn reach = StringColumn.create("reach .95");
    StringColumn median = StringColumn.create("median");
    StringColumn right = StringColumn.create("alone");
    StringColumn least = StringColumn.create("least");
    StringColumn told = StringColumn.create("told");
    StringColumn place = StringColumn.create("known place");
    for (Summary of : all) {
        boolean some = of.learned() > 0;
        who.append(of.reader());
        reach.append(of.learned() + " of " + of.seeds());
        median.append(some ? Numbers.text(of.median()) : "never");
        right.append(mean(of, Moment.ACCURACY));
        least.append(Numbers.fixed(of.least(Moment.ACCURACY), 3));
        told.append(mean(of, Rewriter.FORCED));
        place.append(mean(of, Rewriter.ON_THE_PLACE));
    }
    return Table.create(title).addColumns(
        who, reach, median, right, least, told, place);
}

List<Summary> tasks = stored(TransformerExperiments.tasks());
show(seeds("300 iterations, sort 600", tasks))
""");
List<Summary> stored(Experiment experiment) {
    return Summary.of(TrainingTables.outcomes(experiment.slug()));
}

String mean(Summary of, String measure) {
    return Numbers.fixed(of.mean(measure), 3);
}

Table seeds(String title, List<Summary> all) {
    StringColumn who = StringColumn.create("model");
    StringColumn reach = StringColumn.create("reach .95");
    StringColumn median = StringColumn.create("median");
    StringColumn right = StringColumn.create("alone");
    StringColumn least = StringColumn.create("least");
    StringColumn told = StringColumn.create("told");
    StringColumn place = StringColumn.create("known place");
    for (Summary of : all) {
        boolean some = of.learned() > 0;
        who.append(of.reader());
        reach.append(of.learned() + " of " + of.seeds());
        median.append(some ? Numbers.text(of.median()) : "never");
        right.append(mean(of, Moment.ACCURACY));
        least.append(Numbers.fixed(of.least(Moment.ACCURACY), 3));
        told.append(mean(of, Rewriter.FORCED));
        place.append(mean(of, Rewriter.ON_THE_PLACE));
    }
    return Table.create(title).addColumns(
        who, reach, median, right, least, told, place);
}

List<Summary> tasks = stored(TransformerExperiments.tasks());
print(show(seeds("300 iterations, sort 600", tasks)));

say("""
Alone is the share of fresh texts that are written without a mistake, the mean
of all seeds; least, that of the worst seed; told, the same share where each
step is told the right symbols before; median, after how many iterations a
seed is right in 95 of 100 texts.

All thirty have it. And now compare the last column with the others: the map
of sort is blurred, 0.559 on symbols that are right (and with one seed 0.371),
although hardly a text is wrong. A likely reason: whoever sorts has to count,
and a count is in no single place. A map need not be a picture of the task.
""");

say("""
Which piece matters?
--------------------

One thing at a time is taken away or done otherwise, and everything else stays
as it was (an ablation, 消融实验).

  | Predict. Reverse, 300 iterations. Nine changes: no positions; the norm
  | last; no norm at all; no residual; no 1/√d at the scores; one head; no
  | feed-forward; no self-attention in the decoder; a mask that is off by one.
  | Which of them stop it from learning, and which can it do without?
""");

code("""
show(seeds("Reverse, one thing otherwise, 300 iterations",
    stored(TransformerExperiments.changes())))
""");
print(show(seeds("Reverse, one thing otherwise, 300 iterations",
    stored(TransformerExperiments.changes()))));

say("""
Three stop it: no positions, the mask, and no residual (no seed gets to 0.95,
from 0.010 to 0.880). Everything else can go: the norm, the scale, the second
head, the feed-forward layer, the decoder's look at its own words. Without the
scale its map is even sharper, 0.967. (The line of the mask is odd: 1.000 when
told, 0.000 alone. We come back to it.)

So is most of the famous drawing decoration? Look once more at "Before or
after": untrained, one block deep, norm or no norm made no difference, and 24
blocks deep it was everything. The same holds for the others. 1/√d is a factor
of 2.8 for heads of 8 numbers, and lesson 04 found the trouble from 16 on;
reversing takes one look at one place, so a second head and a bend have
nothing to do. An ablation tells what a piece is good for in this model, on
this task, at this depth. What becomes of four blocks or six when they are
trained was not measured here; Xiong et al. (2020) did: with the norms last,
six blocks need a warm-up, with the norms first they do not.

And one length of training for all is not fair either: what is slower looks as
if it were unable. With 600 iterations no residual is right in all texts
(three seeds, measured apart). What remains at this depth are the positions
and the mask.
""");

say("""
Sort needs no positions
-----------------------

  | Predict. Without positions reverse is hopeless: the encoder sees a bag of
  | symbols. Sort as well?
""");

code("""
List<Summary> sorted = new ArrayList<>(List.of(tasks.get(2)));
sorted.addAll(stored(TransformerExperiments.sortChanges()));
show(seeds("Sort, 600 iterations", sorted))
""");
List<Summary> sorted = new ArrayList<>(List.of(tasks.get(2)));
sorted.addAll(stored(TransformerExperiments.sortChanges()));
print(show(seeds("Sort, 600 iterations", sorted)));

say("""
It does not need them; it only takes longer. What comes out of sorting depends
on what is in the bag, not on where it was. The decoder has to know how much
of it is written already, and it can: its causal mask gives row t exactly t
words to look at. That is lesson 17's surprise at work, that a mask alone
tells order (Haviv et al. 2022). Whether a piece matters is a question about
the task.
""");

say("""
Find the bug
------------

Somebody writes the causal mask with one character too many, key <= query + 1.
Everything else is as it was.
""");

code("""
CausalMaskContract oneTooFar = length -> {
    boolean[][] allowed = new boolean[length][length];
    for (int query = 0; query < length; query++) {
        for (int key = 0; key < length; key++) {
            allowed[query][key] = key <= query + 1;
        }
    }
    return allowed;
};
RewritingStudy wrong = reverse.with(parts.withCausalMask(oneTooFar));
RewritingStudy suspicious = wrong.withIterations(200, 200);
Rewriter cheat = suspicious.rewriter(1);
Moment end = suspicious.train(cheat, 1).last();
double[] ofCheat = cheat.losses();
print("loss of the last batch: " + Numbers.fixed(ofCheat[199], 3));
print("right, each step told the right symbols: "
    + Numbers.fixed(end.get(Rewriter.FORCED), 3));
print("right, on its own: " + Numbers.fixed(end.success(), 3));
print("weight on the known place: "
    + Numbers.fixed(end.get(Rewriter.ON_THE_PLACE), 3));
print(Arrays.toString(text));
print(Arrays.toString(written(cheat.model(), text)));
""");
CausalMaskContract oneTooFar = length -> {
    boolean[][] allowed = new boolean[length][length];
    for (int query = 0; query < length; query++) {
        for (int key = 0; key < length; key++) {
            allowed[query][key] = key <= query + 1;
        }
    }
    return allowed;
};
RewritingStudy wrong = reverse.with(parts.withCausalMask(oneTooFar));
RewritingStudy suspicious = wrong.withIterations(200, 200);
Rewriter cheat = suspicious.rewriter(1);
Moment end = suspicious.train(cheat, 1).last();
double[] ofCheat = cheat.losses();
print("loss of the last batch: " + Numbers.fixed(ofCheat[199], 3));
print("right, each step told the right symbols: "
    + Numbers.fixed(end.get(Rewriter.FORCED), 3));
print("right, on its own: " + Numbers.fixed(end.success(), 3));
print("weight on the known place: "
    + Numbers.fixed(end.get(Rewriter.ON_THE_PLACE), 3));
print(Arrays.toString(text));
print(Arrays.toString(written(cheat.model(), text)));

riddle("What is wrong", """
Row t may look one place too far, and there stands the symbol that row t has
to say. So it copies it, and nothing else needs to be learned: the loss is as
small as an honest one. When the model writes on its own, that place is not
there yet, and what it has learned is worth nothing. A test under teacher
forcing praises it; only a text that it writes alone, or its map (0.267 of the
weight on the known place, where the honest model has 0.829), gives it away.
""");
say("""
The law of the decoder block finds it without any training, in one line:
change the last word, and no logit before it may move.
""");

code("""
boolean keepsTheLaw(Transformer of) {
    Transformer.Memory memory = of.read(text);
    int[] before = Rewriting.before(Rewriting.REVERSE.target(text));
    Matrix first = of.decode(memory, before).logits();
    before[7] = (before[7] + 1) % 8;
    Matrix second = of.decode(memory, before).logits();
    double moved = 0;
    for (int t = 0; t < 7; t++) {
        Matrix gapOf = first.rows(t).minus(second.rows(t));
        moved = Math.max(moved, gapOf.square().sum().get(0, 0));
    }
    return moved < 1e-18;
}

print("ours:       " + keepsTheLaw(model));
print("suspicious: " + keepsTheLaw(cheat.model()));
""");
boolean keepsTheLaw(Transformer of) {
    Transformer.Memory memory = of.read(text);
    int[] before = Rewriting.before(Rewriting.REVERSE.target(text));
    Matrix first = of.decode(memory, before).logits();
    before[7] = (before[7] + 1) % 8;
    Matrix second = of.decode(memory, before).logits();
    double moved = 0;
    for (int t = 0; t < 7; t++) {
        Matrix gapOf = first.rows(t).minus(second.rows(t));
        moved = Math.max(moved, gapOf.square().sum().get(0, 0));
    }
    return moved < 1e-18;
}

print("ours:       " + keepsTheLaw(model));
print("suspicious: " + keepsTheLaw(cheat.model()));

say("""
Try this
--------

1. Normalize 1, 2, 3 by hand, then with norm.
2. Let the books read the shelf twelve times with the norm last:
   norm.output(x.plus(shelf.output(x))). How far apart are they?
3. In the table fits, let "a" follow "war" with 3. What does greedy decoding
   write, and what stops it?
4. Train new RewritingStudy(Rewriting.COPY) for 150 iterations with seed 1.
   What is its map?
5. reverse.with(Change.NO_POSITIONS), 200 iterations, seed 1. Its loss on
   fresh texts falls to 1.313, and guessing costs 2.079. What has it learned?
6. Which rows has a decoder whose mask is key < query? Does it keep the law?
7. Where do the encoder's heads look, and those of the decoder at what is
   written: maps(rewriter, Transformer.Place.ENCODER), DECODER? Can you name
   what they do?
""");
riddle("Answers", """
1. −1.22474, 0, 1.22474: the variance is 2/3.
2. 3.459, and after one layer 3.461. With residual and norm nothing melts
   together.
3. "a film about war a film about war a film": ten words. Nothing but longest,
   which is 10.
4. The diagonal: symbol t comes from place t. All 200 texts are right, and the
   better head has 0.766 of its weight there.
5. Which symbols there are. Without positions the encoder's rows are a bag,
   and the mask still tells what has been written. Whoever knows both exactly
   and guesses among the rest would pay 1.05 for a symbol; it is on the way
   there.
6. Row 1 may look at nothing, so its context is 0 (lesson 02); each other row
   sees what stands before it and not itself. It keeps the law. Not every
   wrong mask breaks it.
7. No: both are broad, and no word for them suggests itself. Only the cross
   attention has a map that the task prescribes.
""");

say("""
By hand
-------

notebooks/sheets/18-transformer.md is a sheet to print: a residual, three rows
to normalize, a feed-forward layer, the wiring of both blocks, a mask and its
law, and a text to write greedily. It needs no calculator. Its key is on the
last page.
""");

say("""
What to remember
----------------

- Attention alone blends until all rows are one. The residual y = x + layer(x)
  keeps what was there.
- Layer norm brings every row to mean 0 and variance 1 (divided by d, ε under
  the root), then gain and shift for each column. Of two numbers only the
  order is left.
- Norm last: norm(x + layer(x)). Norm first: x + layer(norm(x)), and one norm
  at the end of the stack. Untrained and 24 blocks deep, only these two stay
  in bounds, and norm first keeps the gradient as well.
- The feed-forward layer works on each row alone, and it is the only one that
  bends what attention blends.
- Encoder block: attention, feed-forward. Decoder block: causal
  self-attention, cross attention, feed-forward. A block is wiring.
- The law of a decoder: change word t, and nothing before t moves. A mask that
  is off by one breaks it, has a perfect loss, and cannot write.
- Count what the model writes alone.
- Reverse does without norm, scale, second head and feed-forward, at a depth
  of one block; not without positions and a right mask, and without the
  residual it takes twice as long. Sort does without positions.
""");

say("""
Sources
-------

- A. Vaswani et al., "Attention Is All You Need", NeurIPS 2017: the whole
  model; figure 1, sections 3.1 to 3.5.
- K. He, X. Zhang, S. Ren, J. Sun, "Deep Residual Learning for Image
  Recognition", CVPR 2016: the residual connection.
- J. L. Ba, J. R. Kiros, G. E. Hinton, "Layer Normalization", 2016, equation
  4.
- R. Xiong et al., "On Layer Normalization in the Transformer Architecture",
  ICML 2020: before or after, and why the one needs a warm-up.
- Y. Dong, J.-B. Cordonnier, A. Loukas, "Attention Is Not All You Need: Pure
  Attention Loses Rank Doubly Exponentially with Depth", ICML 2021.
- I. Sutskever, O. Vinyals, Q. V. Le, "Sequence to Sequence Learning with
  Neural Networks", NeurIPS 2014, section 3.2: writing word by word.
- A. Haviv et al., "Transformer Language Models without Positional Encodings
  Still Learn Positional Information", Findings of EMNLP 2022: what a causal
  mask tells.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("LayerNorm") checks your file again,
hint("LayerNorm") gives a hint, /open with the name of your file brings its
class in here, and /exit leaves.
""");
