// Lesson 03: Scores (打分函数)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/03-scores.jsh
// Made from notebooks/text/03-scores.md by ./workbook make-notebooks: change that file.

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
Scores (打分函数)
=================

The question of this lesson. Lesson 01 measured how well a book matches a
query by a dot product. It was simply the first idea that came along. Is it a
good measure? What does it miss, what else do people use, and what does each
alternative cost?

You will meet eight ways to score. Two of them turn out to be the same
function, one is another with fewer numbers, and one never looks at the books.
You need lessons 01 and 02. Reading takes about 30 minutes, the three main
exercises about 25 more.

A score function (打分函数) is anything that takes one query and one key and
returns one number. In the workbook that is an interface with one method,
double score(double[] query, double[] key), and the rest of attention does not
care which one you plug in. The shelf is the one you know:
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

// comics, film, war
double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};

// price, rating
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

double[] scores(ScoreFunction score, double[] query, double[][] keys) {
    double[] result = new double[keys.length];
    for (int j = 0; j < keys.length; j++) {
        result[j] = score.score(query, keys[j]);
    }
    return result;
}

double[] marvel = {1, 1, 0};
ScoreFunction dot = new DotProduct();
show(scores(dot, marvel, keys))
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

// comics, film, war
double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};

// price, rating
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

double[] scores(ScoreFunction score, double[] query, double[][] keys) {
    double[] result = new double[keys.length];
    for (int j = 0; j < keys.length; j++) {
        result[j] = score.score(query, keys[j]);
    }
    return result;
}

double[] marvel = {1, 1, 0};
ScoreFunction dot = new DotProduct();
print(show(scores(dot, marvel, keys)));

say("""
Three complaints about the dot product
--------------------------------------

Loud books win. Marvel asks for comics and film in equal parts. The Fan Guide,
(1, 1, 0), offers exactly that mixture and gets 2 points. The Comic Omnibus,
(3, 1, 0), is lopsided and gets 4. Double the numbers of a key and you double
its score, however good the match.

A feature meets only itself. Somebody who asks for comics would often be happy
with a film. The dot product multiplies comics with comics and film with film,
and nothing else. It has no place to write down that one can stand in for the
other.

Both sides must speak the same language. A child does not ask in terms of
comics, film and war. It says how much it wants pictures and how much history:
two numbers, where the keys have three. (In Java, try runs what may fail, and
catch says what to do then: here, to print the message.)
""");

code("""
double[] child = {1, 0}; // pictures, history
try {
    print(dot.score(child, keys[0]));
} catch (IllegalArgumentException e) {
    print(e.getMessage());
}
""");
double[] child = {1, 0}; // pictures, history
try {
    print(dot.score(child, keys[0]));
} catch (IllegalArgumentException e) {
    print(e.getMessage());
}

say("""
Each of the scores below answers at least one of these complaints.
""");

say("""
Exercise: DotProduct
--------------------

A warm-up, so that the most used score of all is in your own handwriting: a
query and a key of the same width go in, the sum of their products comes out.
(In a terminal, the answers of this lesson lie in exercises/03-scores.)
""");

code("""
/**
 * Exercise DotProduct · lesson 03 · notebooks/03-scores.ipynb
 *
 * <p>The simplest score: multiply what stands in the same place and add it
 * all up.
 */
public class MyDotProduct implements ScoreFunction {
    /**
     * Scores one query against one key.
     *
     * @param query dK numbers
     * @param key dK numbers
     * @return {@code query · key}
     */
    @Override
    public double score(double[] query, double[] key) {
        // TODO: multiply what stands in the same place, and add it all up.
        throw new Todo("score one query against one key");
    }
}
""");
say("""
Write it in your file:

    exercises/03-scores/MyDotProduct.java
""");

code("""
check("DotProduct");
""");
check("DotProduct");

say("""
Cosine: the direction alone
---------------------------

The length (长度) of a vector is the square root of its dot product with
itself. (3, 1, 0) has the length √(9 + 1 + 0) = √10, about 3.16. If loudness
is the complaint, divide it away:

    cosine(query, key) = query · key / (|query| · |key|)          |x| = √(x · x)

This is the cosine (余弦) of the angle between the two: 1 if they point the
same way, 0 at a right angle, −1 in opposite directions.

  | Predict. The dot product ranks the shelf Comic Omnibus, Film Companion,
  | Fan Guide, War Films, War History. How does the cosine rank it? And after
  | softmax, will the winner's weight be larger than the 0.636 of the dot
  | product, or smaller?
""");

code("""
ScoreFunction cosine = new Cosine();
double[] cosines = scores(cosine, marvel, keys);
print("scores  " + Numbers.text(cosines));
print("weights " + Numbers.text(new Softmax().weights(cosines)));
""");
ScoreFunction cosine = new Cosine();
double[] cosines = scores(cosine, marvel, keys);
print("scores  " + Numbers.text(cosines));
print("weights " + Numbers.text(new Softmax().weights(cosines)));

say("""
The first three have changed places completely: the Fan Guide has a perfect 1,
the Omnibus is third. But look at the weights. Nothing is above 0.27. All
cosines lie between −1 and 1, so two scores never differ by more than 2, and
softmax sees nothing but differences. So a cosine usually comes with a factor
in front, which makes the differences count again (the "key strength" of
Graves et al. 2014). And a key of zeros has no direction: 0/0. The workbook
gives it the score 0.
""");

say("""
Bilinear: a table of who meets whom
-----------------------------------

For the second and the third complaint, write down in a table how much each
feature of a key is worth to each wish in a query. Call the table W: one row
per key feature, one column per query feature.

  W       wants pictures  wants history
  comics               2              0
  film                 1              1
  war                  0              2

Then let every feature meet every wish: multiply key feature × table entry ×
wish, and add up all the products.

    score = Σᵢ Σⱼ  keyᵢ · Wᵢⱼ · queryⱼ  =  keyᵀ W query
            key (dK), W (dK × dQ), query (dQ)

The small T (transpose, 转置) turns the column of the key into a row, so that
rows meet columns as they should. This is the bilinear (双线性) score. Luong
et al. (2015) call it general, and so do many libraries. Lesson 09 needs
"general attention" for something else entirely, so here it stays bilinear.

  | Predict. What does W make of the child's (1, 0)? Take the dot product of
  | each row of W with it: that is W · query, three numbers. In which language
  | are they?
""");

code("""
Matrix w = Matrix.of(new double[][] {{2, 0}, {1, 1}, {0, 2}});
ScoreFunction bilinear = new Bilinear(w);

Matrix translated = w.times(Matrix.ofColumn(child)); // (3 × 1)
print("W · child = " + Numbers.text(translated.transpose().row(0)));

double[] historian = {0, 1};
double[] curious = {1, 1};
print("pictures:   " + Numbers.text(scores(bilinear, child, keys)));
print("history:    " + Numbers.text(scores(bilinear, historian, keys)));
print("both:       " + Numbers.text(scores(bilinear, curious, keys)));
""");
Matrix w = Matrix.of(new double[][] {{2, 0}, {1, 1}, {0, 2}});
ScoreFunction bilinear = new Bilinear(w);

Matrix translated = w.times(Matrix.ofColumn(child)); // (3 × 1)
print("W · child = " + Numbers.text(translated.transpose().row(0)));

double[] historian = {0, 1};
double[] curious = {1, 1};
print("pictures:   " + Numbers.text(scores(bilinear, child, keys)));
print("history:    " + Numbers.text(scores(bilinear, historian, keys)));
print("both:       " + Numbers.text(scores(bilinear, curious, keys)));

say("""
W · query = (2, 1, 0) is the wish translated into comics, film and war. After
that, only a dot product is left to do: bilinear = translate, then dot. If W
has ones on its diagonal and zeros elsewhere (the identity, 单位矩阵), nothing
is translated, and bilinear is the dot product.

Who chooses the six numbers of W? Here, the author of this page. In a real
system nobody does: they are parameters (参数), numbers that are learned from
examples. Lesson 05 shows how they are found; until then all tables are made
by hand.
""");

say("""
Exercise: Bilinear
------------------

A query, a key and the table go in, keyᵀ W query comes out. Query and key may
have different widths; W has one row per key feature. When the check passes,
your score is a part like any other; a lambda hands it the table: new
Attention((query, key) -> new MyBilinear().score(query, key, table),
Mask.none(), new Softmax()).
""");

code("""
/**
 * Exercise Bilinear · lesson 03 · notebooks/03-scores.ipynb
 *
 * <p>A table W stands between key and query and says how much each feature
 * of the one counts for each feature of the other. Query and key may have
 * different widths.
 */
public class MyBilinear implements BilinearContract {
    /**
     * Scores one query against one key through the table W.
     *
     * @param query dQ numbers
     * @param key dK numbers
     * @param w dK rows of dQ numbers: a row per feature of the key, a
     *     column per feature of the query
     * @return {@code keyᵀ · W · query}
     */
    @Override
    public double score(double[] query, double[] key, double[][] w) {
        // TODO: each feature of the key meets each of the query. Which
        //       entry of w is theirs?
        throw new Todo("score one query against one key through W");
    }
}
""");
say("""
Write it in your file:

    exercises/03-scores/MyBilinear.java
""");

code("""
check("Bilinear");
""");
check("Bilinear");

say("""
Pairs, matrices, and proof that they agree
------------------------------------------

Your method scores one pair, and so does the library's Bilinear. With n
queries as rows of Q (n × dQ) and m keys as rows of K (m × dK), all scores at
once are one product of three matrices. Check the shapes from left to right:
neighbours must match.

    S = Q · Wᵀ · Kᵀ        (n × dQ) · (dQ × dK) · (dK × m)  =  (n × m)
""");

code("""
Matrix pairwise(ScoreFunction score, Matrix queries, Matrix keys) {
    return Matrix.generate(
        queries.rows(),
        keys.rows(),
        (i, j) -> score.score(queries.row(i), keys.row(j)));
}

boolean agree(Matrix a, Matrix b) {
    boolean same = a.shape().equals(b.shape());
    for (int i = 0; same && i < a.rows(); i++) {
        for (int j = 0; same && j < a.cols(); j++) {
            same = Math.abs(a.get(i, j) - b.get(i, j)) < 1e-12;
        }
    }
    return same;
}

Matrix shelf = Matrix.of(keys); // (5 × 3)
double[][] threeWishes = {child, historian, curious};
Matrix children = Matrix.of(threeWishes); // (3 × 2)
Matrix pairs = pairwise(bilinear, children, shelf);
Matrix matrices =
    children.timesTransposed(w).timesTransposed(shelf); // (3 × 5)

print(matrices);
print("pairs and matrices agree: " + agree(pairs, matrices));
""");
Matrix pairwise(ScoreFunction score, Matrix queries, Matrix keys) {
    return Matrix.generate(
        queries.rows(),
        keys.rows(),
        (i, j) -> score.score(queries.row(i), keys.row(j)));
}

boolean agree(Matrix a, Matrix b) {
    boolean same = a.shape().equals(b.shape());
    for (int i = 0; same && i < a.rows(); i++) {
        for (int j = 0; same && j < a.cols(); j++) {
            same = Math.abs(a.get(i, j) - b.get(i, j)) < 1e-12;
        }
    }
    return same;
}

Matrix shelf = Matrix.of(keys); // (5 × 3)
double[][] threeWishes = {child, historian, curious};
Matrix children = Matrix.of(threeWishes); // (3 × 2)
Matrix pairs = pairwise(bilinear, children, shelf);
Matrix matrices =
    children.timesTransposed(w).timesTransposed(shelf); // (3 × 5)

print(matrices);
print("pairs and matrices agree: " + agree(pairs, matrices));

say("""
Which way round?
----------------

W need not be square, and where it is, it need not be symmetric (对称). Let
wishes and keys have the same three features, and take the identity with one
extra entry: row film, column comics gets 0.5. "Whoever wants comics is half
as happy with a film." The reverse is not claimed.
""");

code("""
double[][] halfAsHappy = {{1, 0, 0}, {0.5, 1, 0}, {0, 0, 1}};
Matrix halfHappy = Matrix.of(halfAsHappy);
ScoreFunction oneWay = new Bilinear(halfHappy);
double[] comics = {1, 0, 0};
double[] film = {0, 1, 0};

double there = oneWay.score(comics, film);
double back = oneWay.score(film, comics);
print("wants comics, gets film:   " + Numbers.text(there));
print("wants film,   gets comics: " + Numbers.text(back));
""");
double[][] halfAsHappy = {{1, 0, 0}, {0.5, 1, 0}, {0, 0, 1}};
Matrix halfHappy = Matrix.of(halfAsHappy);
ScoreFunction oneWay = new Bilinear(halfHappy);
double[] comics = {1, 0, 0};
double[] film = {0, 1, 0};

double there = oneWay.score(comics, film);
double back = oneWay.score(film, comics);
print("wants comics, gets film:   " + Numbers.text(there));
print("wants film,   gets comics: " + Numbers.text(back));

say("""
Query and key cannot be exchanged any more. Remember that when you test your
own code: with a symmetric W, a program that mixes them up gives right
answers, and nobody notices.
""");

say("""
A symmetric score
-----------------

The dot product is symmetric: a · b = b · a. So let each book look for similar
books: the five keys are also the five queries.

  | Predict. The score of Comic Omnibus looking at Film Companion is 3 · 1 + 1
  | · 2 = 5. The other way round it is also 5. Now softmax. Compare the
  | attention that the Omnibus pays to the Companion with the attention that
  | the Companion pays to the Omnibus. Equal? Nearly? Which one is larger?
""");

code("""
Attention byDot = new Attention(dot, Mask.none(), new Softmax());
Trace plain = byDot.attend(shelf, shelf, Matrix.of(values));
Trace similar = plain.labelled(books, books, List.of("price", "rating"));
show(similar)
""");
Attention byDot = new Attention(dot, Mask.none(), new Softmax());
Trace plain = byDot.attend(shelf, shelf, Matrix.of(values));
Trace similar = plain.labelled(books, books, List.of("price", "rating"));
print(show(similar));

say("""
The table of scores is its own mirror image at the diagonal. The table of
weights is nothing like that: the Omnibus pays the Companion 0.0067, the
Companion pays the Omnibus 0.456, nearly seventy times as much. Most readers
expect equal weights. But a symmetric score still gives asymmetric weights,
because each row is divided by its own sum. The Omnibus scores 10 with itself,
and next to 10 a 5 is nothing. The Companion's best score is 5. What counts is
not the score but what else is in the row. As a picture:
""");

code("""
show(HeatMap.of(similar).titled("Row pays attention to column"))
""");
print(show(HeatMap.of(similar).titled("Row pays attention to column")));

say("""
War History, loud and lonely, looks at itself. War Films looks at War History,
which hardly looks back.
""");

say("""
W in two parts
--------------

Translating the wish into the books' language is one choice. One could as well
translate both into a third language and compare there. Let U translate keys
and V queries, both into vectors of width r:

    (U key)ᵀ (V query)  =  keyᵀ (UᵀV) query            U (r × dK), V (r × dQ)

So any U and V make a bilinear score with W = UᵀV, and any W can be split this
way (take U = Wᵀ and for V the identity). So far nothing is gained or lost.
But r is ours to choose, and with a small r there are fewer numbers in U and V
than in W: the low-rank (低秩) bilinear score (Kim et al. 2017).

  | Predict. Let r = 1. The third language has a single word, "pictures rather
  | than history": U = (1, 0, −1) for books, V = (1, −1) for children. What is
  | the score of each book for the child who wants both, (1, 1)?
""");

code("""
ScoreFunction oneWord =
    new LowRankBilinear(Matrix.ofRow(1, 0, -1), Matrix.ofRow(1, -1));

print("pictures: " + Numbers.text(scores(oneWord, child, keys)));
print("history:  " + Numbers.text(scores(oneWord, historian, keys)));
print("both:     " + Numbers.text(scores(oneWord, curious, keys)));

Matrix u = w.transpose();       // (2 × 3)
Matrix v = Matrix.identity(2);  // (2 × 2)
Matrix split = pairwise(new LowRankBilinear(u, v), children, shelf);
print("W and its two parts agree: " + agree(matrices, split));
""");
ScoreFunction oneWord =
    new LowRankBilinear(Matrix.ofRow(1, 0, -1), Matrix.ofRow(1, -1));

print("pictures: " + Numbers.text(scores(oneWord, child, keys)));
print("history:  " + Numbers.text(scores(oneWord, historian, keys)));
print("both:     " + Numbers.text(scores(oneWord, curious, keys)));

Matrix u = w.transpose();       // (2 × 3)
Matrix v = Matrix.identity(2);  // (2 × 2)
Matrix split = pairwise(new LowRankBilinear(u, v), children, shelf);
print("W and its two parts agree: " + agree(matrices, split));

say("""
For pictures or history one word is enough. For both, the wish cancels to 0
before it meets any book. That is the price of a low rank: what cannot be said
in r words is lost. The gain is in size: at widths of 64, W has 64 · 64 =
4,096 parameters, U and V with r = 8 together 1,024.

Keep this form in mind. Apart from one factor, which lesson 04 explains, the
Transformer of lesson 18 scores exactly so. There it also answers a question
that you may have had since lesson 01: where do queries, keys and values come
from? One learned table makes the queries out of the vectors that ask (V
here), a second one makes the keys out of the vectors that are looked at (U),
and a third one makes the values. Lesson 09 builds all three; until then they
are given.
""");

say("""
Additive: a small network
-------------------------

All scores so far multiply key and query. The first attention in translation
(Bahdanau et al. 2015) does not. It translates both, adds the results, bends
each sum with tanh, and adds up what comes out, each with a factor of its own:

    score = vᵀ tanh(W_k key + W_q query)
            W_k (h × dK), W_q (h × dQ), v (h)

tanh (双曲正切) is an S-shaped function: tanh 0 = 0, tanh 1 = 0.762, tanh 2 =
0.964, tanh 3 = 0.995, and it never goes beyond 1 or, on the other side, −1.
The h bent sums in the middle are called hidden units (隐藏单元). If you have
heard of neural networks (神经网络): this additive (加性) score is one.
Inputs, one hidden layer (隐藏层) of sums that are bent by an activation
(激活函数), one output; nothing is missing.

Let us try the simplest parameters: translate nothing (both tables the
identity) and count each unit once.

  | Predict. Marvel, (1, 1, 0), asks. Which book gets the highest score?
""");

code("""
Matrix one = Matrix.identity(3);
ScoreFunction simple = new Additive(one, one, Matrix.ofRow(1, 1, 1));
show(scores(simple, marvel, keys))
""");
Matrix one = Matrix.identity(3);
ScoreFunction simple = new Additive(one, one, Matrix.ofRow(1, 1, 1));
print(show(scores(simple, marvel, keys)));

say("""
War Films, of all books, and War History is second. The code is right. But
adding is not matching: a unit is high if the key or the query is high, and
the war books are high in the one place that the query leaves empty. An
additive score matches only because of its parameters. Here are better ones,
still made by hand. Three hidden units per feature: one sees the key, one the
query, one their sum, and the last counts negatively.

    for each feature:   tanh(key) + tanh(query) − tanh(key + query)

If the key is 0, this is tanh(query) − tanh(query) = 0. If the query is 0, the
same happens. If both are positive, it is positive: 0.559 for 1 and 1. A soft
"and".
""");

code("""
Matrix none = Matrix.zeros(3, 3);
// (9 × 3): three units for the key, three for the query, three for both
Matrix wk = one.below(none).below(one);
Matrix wq = none.below(one).below(one);
Matrix nine = Matrix.ofRow(1, 1, 1, 1, 1, 1, -1, -1, -1);
ScoreFunction additive = new Additive(wq, wk, nine);

double[] notWar = {1, 1, -1};
print("Marvel:          " + Numbers.text(scores(additive, marvel, keys)));
print("Marvel, not war: " + Numbers.text(scores(additive, notWar, keys)));
""");
Matrix none = Matrix.zeros(3, 3);
// (9 × 3): three units for the key, three for the query, three for both
Matrix wk = one.below(none).below(one);
Matrix wq = none.below(one).below(one);
Matrix nine = Matrix.ofRow(1, 1, 1, 1, 1, 1, -1, -1, -1);
ScoreFunction additive = new Additive(wq, wk, nine);

double[] notWar = {1, 1, -1};
print("Marvel:          " + Numbers.text(scores(additive, marvel, keys)));
print("Marvel, not war: " + Numbers.text(scores(additive, notWar, keys)));

say("""
Now the order is sensible, and "not war" sends War History below zero. Compare
the first three: 1.32, 1.29, 1.12, where the dot product says 4, 3, 2. For
tanh, three helpings of comics are hardly more than two. The dot product is
impressed by more of the same; the additive score has had enough at some
point.
""");

say("""
A picture of three tempers
--------------------------

Take a book with the key (t, 1, 0), and let t, its amount of comics, grow from
0 to 6. Marvel asks. Since the three scores live on different scales, each is
drawn as a share of its own highest.
""");

code("""
double[] amounts = new double[25];
double[][] lines = new double[3][25];
for (int t = 0; t < amounts.length; t++) {
    amounts[t] = t / 4.0;
    double[] key = {amounts[t], 1, 0};
    lines[0][t] = dot.score(marvel, key);
    lines[1][t] = cosine.score(marvel, key);
    lines[2][t] = additive.score(marvel, key);
}
for (double[] line : lines) {
    double highest = line[0];
    for (double score : line) {
        highest = Math.max(highest, score);
    }
    for (int t = 0; t < line.length; t++) {
        line[t] /= highest;
    }
}

Lines tempers =
    Charts.lines("Marvel's score: a book of t comics, 1 film", amounts);
tempers.series("dot product", lines[0]);
tempers.series("cosine", lines[1]);
tempers.series("additive", lines[2]);
show(tempers.axes("t", "share of its highest score").between(0, 1))
""");
double[] amounts = new double[25];
double[][] lines = new double[3][25];
for (int t = 0; t < amounts.length; t++) {
    amounts[t] = t / 4.0;
    double[] key = {amounts[t], 1, 0};
    lines[0][t] = dot.score(marvel, key);
    lines[1][t] = cosine.score(marvel, key);
    lines[2][t] = additive.score(marvel, key);
}
for (double[] line : lines) {
    double highest = line[0];
    for (double score : line) {
        highest = Math.max(highest, score);
    }
    for (int t = 0; t < line.length; t++) {
        line[t] /= highest;
    }
}

Lines tempers =
    Charts.lines("Marvel's score: a book of t comics, 1 film", amounts);
tempers.series("dot product", lines[0]);
tempers.series("cosine", lines[1]);
tempers.series("additive", lines[2]);
print(show(tempers.axes("t", "share of its highest score").between(0, 1)));

say("""
The dot product rises for ever. The cosine is best at t = 1, where the mixture
is exactly Marvel's, and turns down after that. The additive score climbs and
then stays: from t = 3 on it gains less than 1 percent.
""");

say("""
Concat is additive, and a larger network
----------------------------------------

Luong et al. (2015) list a score that they call concat (拼接): put key and
query one after the other into one long vector, multiply by one wide table W,
then tanh, then v.

    score = vᵀ tanh(W [key; query])        W (h × (dK + dQ))

It looks like a new idea. But cut W where the key ends: the left part meets
the key, the right part the query, and the two results are added. So W = [W_k
W_q] gives W_k key + W_q query, for any parameters. We try random ones:
""");

code("""
Random random = new Random(3);
Matrix anyWk = Matrix.normal(7, 3, random);
Matrix anyWq = Matrix.normal(7, 2, random);
Matrix anyV = Matrix.normal(1, 7, random);
Matrix manyQueries = Matrix.normal(20, 2, random);
Matrix manyKeys = Matrix.normal(30, 3, random);

ScoreFunction added = new Additive(anyWq, anyWk, anyV);
ScoreFunction joined = new Concat(anyWk.beside(anyWq), anyV);
Matrix asAdditive = pairwise(added, manyQueries, manyKeys);
Matrix asConcat = pairwise(joined, manyQueries, manyKeys);
boolean same = agree(asAdditive, asConcat);
print("600 scores, additive and concat agree: " + same);
""");
Random random = new Random(3);
Matrix anyWk = Matrix.normal(7, 3, random);
Matrix anyWq = Matrix.normal(7, 2, random);
Matrix anyV = Matrix.normal(1, 7, random);
Matrix manyQueries = Matrix.normal(20, 2, random);
Matrix manyKeys = Matrix.normal(30, 3, random);

ScoreFunction added = new Additive(anyWq, anyWk, anyV);
ScoreFunction joined = new Concat(anyWk.beside(anyWq), anyV);
Matrix asAdditive = pairwise(added, manyQueries, manyKeys);
Matrix asConcat = pairwise(joined, manyQueries, manyKeys);
boolean same = agree(asAdditive, asConcat);
print("600 scores, additive and concat agree: " + same);

say("""
Networks usually have one thing more: a bias (偏置), a constant that is added
to each sum before it is bent. Without it, turning both signs turns the score:
score(−query, −key) = −score(query, key). But "I want no war" and "guaranteed
without war" are a good match! Watch the middle column:
""");

code("""
double[] noWar = {0, 0, -1};
double[] war = {0, 0, 1};
// (6 × 3): three units key + query, three units −key − query
Matrix both = one.below(one.scaled(-1));
Matrix biases = Matrix.ofRow(-1, -1, -1, -1, -1, -1);
Matrix counted = Matrix.ofRow(1, 1, 1, 1, 1, 1);
ScoreFunction network = new Mlp(both, both, biases, counted);

List<ScoreFunction> three = List.of(dot, additive, network);
double[][] found = new double[3][3];
for (int i = 0; i < 3; i++) {
    found[i][0] = three.get(i).score(war, war);
    found[i][1] = three.get(i).score(noWar, noWar);
    found[i][2] = three.get(i).score(war, noWar);
}

List<String> scoreNames = List.of("dot", "additive", "network");
List<String> pairNames =
    List.of("war, war", "no war, no war", "war, no war");
show(Tables.of("scores", Matrix.of(found), scoreNames, pairNames))
""");
double[] noWar = {0, 0, -1};
double[] war = {0, 0, 1};
// (6 × 3): three units key + query, three units −key − query
Matrix both = one.below(one.scaled(-1));
Matrix biases = Matrix.ofRow(-1, -1, -1, -1, -1, -1);
Matrix counted = Matrix.ofRow(1, 1, 1, 1, 1, 1);
ScoreFunction network = new Mlp(both, both, biases, counted);

List<ScoreFunction> three = List.of(dot, additive, network);
double[][] found = new double[3][3];
for (int i = 0; i < 3; i++) {
    found[i][0] = three.get(i).score(war, war);
    found[i][1] = three.get(i).score(noWar, noWar);
    found[i][2] = three.get(i).score(war, noWar);
}

List<String> scoreNames = List.of("dot", "additive", "network");
List<String> pairNames =
    List.of("war, war", "no war, no war", "war, no war");
print(show(Tables.of("scores", Matrix.of(found), scoreNames, pairNames)));

say("""
The last line is a multilayer perceptron (MLP, 多层感知机): the same kind of
network with a bias of −1 and another activation, ReLU, which is max(0, x). A
unit speaks up only if key and query together exceed 1, so both must
contribute.
""");

say("""
Exercise: Additive
------------------

A query, a key, both tables and v go in; one number comes out. Careful with
the order: first translate, then add, then tanh.
""");

code("""
/**
 * Exercise Additive · lesson 03 · notebooks/03-scores.ipynb
 *
 * <p>A small network as the score: query and key each pass through a table
 * of their own, the results are added, bent by tanh, and weighed by v.
 */
public class MyAdditive implements AdditiveContract {
    /**
     * Scores one query against one key.
     *
     * @param query dQ numbers
     * @param key dK numbers
     * @param wq hidden rows of dQ numbers, for the query
     * @param wk hidden rows of dK numbers, for the key
     * @param v one number per hidden row
     * @return {@code vᵀ · tanh(W_k · key + W_q · query)}
     */
    @Override
    public double score(
            double[] query,
            double[] key,
            double[][] wq,
            double[][] wk,
            double[] v) {
        // TODO 1: for each hidden row, add wk's row times the key and wq's
        //         row times the query.
        // TODO 2: bend that one sum with Math.tanh.
        // TODO 3: multiply it by that row's number in v, and add up over
        //         the rows.
        throw new Todo(
                "score one query against one key with a small network");
    }
}
""");
say("""
Write it in your file:

    exercises/03-scores/MyAdditive.java
""");

code("""
check("Additive");
""");
check("Additive");

say("""
A score that never looks
------------------------

Luong's list has one more: location (基于位置). It computes the scores from
the query alone, W · query, with one row of W per position on the shelf. No
key appears. Still, it can give exactly the scores of the dot product: put the
five keys into W as its rows. This W knows the shelf by heart.

  | Predict. Tonight somebody swaps the Comic Omnibus and the War History on
  | the shelf. What happens to Marvel's answer (price, rating) with the dot
  | product, and what with location?
""");

code("""
Scorer byHeart = new Location(shelf);
Matrix prices = Matrix.of(values);
Matrix swappedKeys = shelf.rows(4, 1, 2, 3, 0); // the rows in a new order
Matrix swappedValues = prices.rows(4, 1, 2, 3, 0);

for (Scorer score : List.of(dot, byHeart)) {
    Attention attention = new Attention(score, Mask.none(), new Softmax());
    Matrix query = Matrix.ofRow(marvel);
    Trace before = attention.attend(query, shelf, prices);
    Trace after = attention.attend(query, swappedKeys, swappedValues);
    print("before: " + before.context() + "   after: " + after.context());
}
""");
Scorer byHeart = new Location(shelf);
Matrix prices = Matrix.of(values);
Matrix swappedKeys = shelf.rows(4, 1, 2, 3, 0); // the rows in a new order
Matrix swappedValues = prices.rows(4, 1, 2, 3, 0);

for (Scorer score : List.of(dot, byHeart)) {
    Attention attention = new Attention(score, Mask.none(), new Softmax());
    Matrix query = Matrix.ofRow(marvel);
    Trace before = attention.attend(query, shelf, prices);
    Trace after = attention.attend(query, swappedKeys, swappedValues);
    print("before: " + before.context() + "   after: " + after.context());
}

say("""
The dot product follows the book to its new place. Location goes on pointing
at the first place, where War History stands now, and answers 69 yuan and a
rating of 4.6. It is the right tool only where the position itself says what
to look at.
""");

say("""
What each one costs
-------------------

Times depend on the machine, counted operations do not. Let 100 queries meet
100 keys, all of width d = 64, with h = 64 hidden units and r = 8. How many
multiplications? (Table and its columns come from Tablesaw, a library for
tables; create takes a heading and the cells below it.)
""");

code("""
long n = 100;
long m = 100;
long d = 64;
long h = 64;
long r = 8;

String[] names = {
    "dot", "bilinear, pairs", "bilinear, matrices", "low rank", "additive"
};
long[] products = {
    n * m * d,
    n * m * 2 * d * d,
    n * d * d + n * m * d,
    n * r * d + m * r * d + n * m * r,
    n * h * d + m * h * d + n * m * h
};
long[] bends = {0, 0, 0, 0, n * m * h};
long[] parameters = {0, d * d, d * d, 2 * r * d, 2 * h * d + h};

Table cost = Table.create("100 queries, 100 keys, width 64");
cost.addColumns(
    StringColumn.create("score", names),
    LongColumn.create("multiplications", products),
    LongColumn.create("tanh", bends),
    LongColumn.create("parameters", parameters));
show(cost)
""");
long n = 100;
long m = 100;
long d = 64;
long h = 64;
long r = 8;

String[] names = {
    "dot", "bilinear, pairs", "bilinear, matrices", "low rank", "additive"
};
long[] products = {
    n * m * d,
    n * m * 2 * d * d,
    n * d * d + n * m * d,
    n * r * d + m * r * d + n * m * r,
    n * h * d + m * h * d + n * m * h
};
long[] bends = {0, 0, 0, 0, n * m * h};
long[] parameters = {0, d * d, d * d, 2 * r * d, 2 * h * d + h};

Table cost = Table.create("100 queries, 100 keys, width 64");
cost.addColumns(
    StringColumn.create("score", names),
    LongColumn.create("multiplications", products),
    LongColumn.create("tanh", bends),
    LongColumn.create("parameters", parameters));
print(show(cost));

say("""
The dot product takes 640,000 multiplications, the additive score 1,459,200
and 640,000 times tanh, each as much work as many multiplications. That is why
the dot product won: it does not match better, it is cheaper. Two more things
to see. The bilinear score costs 81,920,000 pair by pair and 1,049,600 as
matrices, a factor of 78, because each query is translated once and not once
per key. And low rank is cheaper than the dot product itself: after the
translation only 8 numbers are left to compare.
""");

say("""
Find the bug
------------

Somebody wrote an additive score with a small change: tanh has moved to the
outside, tanh(vᵀ(W_k key + W_q query)). The weights add up to 1, and nothing
fails. Below are the two translations with v already multiplied in. Ask
different questions, and look at the order of the books.
""");

code("""
ScoreFunction suspicious =
    (query, key) -> {
        double fromKey = 0.5 * key[0] + 0.2 * key[1] + 0.1 * key[2];
        double fromQuery =
            0.1 * query[0] - 0.4 * query[1] - 0.9 * query[2];
        return StrictMath.tanh(fromKey + fromQuery);
    };

for (double[] query : List.of(marvel, comics, war)) {
    print(new Softmax().weights(scores(suspicious, query, keys)));
}
""");
ScoreFunction suspicious =
    (query, key) -> {
        double fromKey = 0.5 * key[0] + 0.2 * key[1] + 0.1 * key[2];
        double fromQuery =
            0.1 * query[0] - 0.4 * query[1] - 0.9 * query[2];
        return StrictMath.tanh(fromKey + fromQuery);
    };

for (double[] query : List.of(marvel, comics, war)) {
    print(new Softmax().weights(scores(suspicious, query, keys)));
}

riddle("What is wrong", """
Whatever you ask, even "war", the Comic Omnibus comes first and War History
last: the order never changes. Before tanh, the score is something from the
key plus something from the query. The second part is the same for all books,
and tanh keeps the order, so the keys alone decide the ranking. The query can
make the weights flatter or sharper, but it can never prefer another book. The
bend must come between the sum and v, where the units can disagree.

This happened in earnest. The graph attention networks of 2018, very widely
used where things are linked to each other as friends are, apply their
activation after the last sum. Brody, Alon and Yahav showed in 2022 that such
attention ranks the keys the same way for every query, and repaired it by
changing the order of two operations. A test that finds it: two queries that
must prefer different keys.
""");

say("""
Further exercises
-----------------

Three more, if you like to complete the set. LowRankBilinear: U and V as
above. Concat: one wide table, whose first columns meet the key. Cosine:
remember the square roots, and the vector of zeros.
""");

code("""
/**
 * Exercise LowRankBilinear · lesson 03 · notebooks/03-scores.ipynb
 *
 * <p>The bilinear score without its big table: two thin tables bring key
 * and query to a common, small width, where a dot product is enough.
 */
public class MyLowRankBilinear implements LowRankBilinearContract {
    /**
     * Scores one query against one key in a common, smaller width.
     *
     * @param query dQ numbers
     * @param key dK numbers
     * @param u rank rows of dK numbers, for the key
     * @param v rank rows of dQ numbers, for the query
     * @return {@code (U · key)ᵀ · (V · query)}
     */
    @Override
    public double score(
            double[] query, double[] key, double[][] u, double[][] v) {
        // TODO 1: for each row: its dot product with the key (u) and with
        //         the query (v).
        // TODO 2: multiply the two, and add up over the rows.
        throw new Todo(
                "score one query against one key in a smaller width");
    }
}
""");
say("""
Write it in your file:

    exercises/03-scores/MyLowRankBilinear.java
""");

code("""
check("LowRankBilinear");
""");
check("LowRankBilinear");

code("""
/**
 * Exercise Concat · lesson 03 · notebooks/03-scores.ipynb
 *
 * <p>Write key and query one after the other into a single long vector, and
 * let one table W look at both at once.
 */
public class MyConcat implements ConcatContract {
    /**
     * Scores one query against one key.
     *
     * @param query dQ numbers
     * @param key dK numbers
     * @param w hidden rows of dK + dQ numbers; the first dK columns meet
     *     the key
     * @param v one number per hidden row
     * @return {@code vᵀ · tanh(W · [key; query])}
     */
    @Override
    public double score(
            double[] query, double[] key, double[][] w, double[] v) {
        // TODO 1: one long vector: first the key, then the query.
        // TODO 2: for each hidden row: its dot product with the long
        //         vector, bent by Math.tanh.
        // TODO 3: multiply it by that row's number in v, and add up over
        //         the rows.
        throw new Todo("score key and query written one after the other");
    }
}
""");
say("""
Write it in your file:

    exercises/03-scores/MyConcat.java
""");

code("""
check("Concat");
""");
check("Concat");

code("""
/**
 * Exercise Cosine · lesson 03 · notebooks/03-scores.ipynb
 *
 * <p>Direction alone counts: a book twice as thick does not match twice as
 * well.
 */
public class MyCosine implements ScoreFunction {
    /**
     * Scores one query against one key by the angle between them.
     *
     * @param query dK numbers
     * @param key dK numbers
     * @return {@code (query · key) / (|query| · |key|)}, between −1 and 1;
     *     0 if one of them is all zeros
     */
    @Override
    public double score(double[] query, double[] key) {
        // TODO 1: the dot product of query and key.
        // TODO 2: the length of each: the square root of the sum of its
        //         squares.
        // TODO 3: divide the one by the product of the others. What if a
        //         length is 0?
        throw new Todo("score one query against one key by their angle");
    }
}
""");
say("""
Write it in your file:

    exercises/03-scores/MyCosine.java
""");

code("""
check("Cosine");
""");
check("Cosine");

say("""
Try this
--------

Guess before you run, and explain the difference in one sentence.

1. Double Marvel to (2, 2, 0). Which of dot, cosine and additive change their
   scores? Which change their weights?
2. Which temperature makes the cosine's weights as sharp as those of the dot
   product (0.636 for the winner)?
3. Replace W by a table of all ones. What can this score still tell apart?
4. In additive, leave out the three units that see the query alone (six units
   are left). The scores change, the weights do not. Why? Lesson 02 has the
   word for it.
5. Find U and V with r = 2 for halfHappy, as well as you can. Which wish do
   you give up?
6. Write a score of your own as a lambda, for example minus the squared
   distance, −Σ (queryₖ − keyₖ)². Which of the three complaints does it
   answer? Expand the square: which two known parts is it made of?
""");
riddle("Answers", """
1. Dot: scores and weights, the winner goes from 0.636 to 0.865. Cosine:
   neither, only the length has changed. Additive: both, but little, the
   winner from 0.283 to 0.300, for tanh has had enough.
2. T = 0.0577; a factor of 17.3 in front is the same.
3. How loud a book is, and nothing else: each score is (sum of the key) · (sum
   of the query), 4, 3, 2, 3, 3 for any wish that adds up to 1.
4. What is left out, tanh(query), is the same number for all books: shift
   invariance.
5. Simplest: give up war, U = (1, 0, 0; 0, 1, 0) and V = (1, 0, 0; 0.5, 1, 0).
   Then W lacks its last 1. A little better: keep war, and let comics and film
   share one word, U = (0.615, 0.788, 0; 0, 0, 1) and V = (1.010, 0.788, 0; 0,
   0, 1). The root of the squared errors is 0.781 in place of 1; what you give
   up is the difference of comics and film.
6. Marvel's scores are −4, −1, 0, −5, −11: it answers the first complaint, for
   being loud costs points now. −|query − key|² = 2 · query · key − |key|² −
   |query|²: twice the dot product, minus a fine for long keys; the last part
   is the same for all books and changes no weight.
""");

say("""
By hand
-------

notebooks/sheets/03-scores.md is a sheet to print: five scores with a pencil,
a tie that the cosine decides, and an unfair pair. Its key is on the last
page.
""");

say("""
What to remember
----------------

- A score function takes one query and one key and returns one number. The
  rest of attention stays the same.
- Dot: cheap, no parameters, same width, impressed by long keys. Cosine:
  direction alone, needs a factor in front of softmax.
- Bilinear keyᵀ W query: translate, then dot. Not symmetric. W = UᵀV splits
  the translation over both sides; a small r makes it low-rank.
- Additive, vᵀ tanh(W_k key + W_q query): a network with one hidden layer.
  Concat is the same function. Adding alone does not match; the parameters
  make it match.
- Location never looks at the keys.
- A symmetric score gives asymmetric weights: each row is divided by its own
  sum.
- Count operations before you choose. The dot product is the cheapest without
  parameters, and it has a weakness that only shows in long vectors. That is
  lesson 04.
""");

say("""
Sources
-------

- D. Bahdanau, K. Cho, Y. Bengio, "Neural Machine Translation by Jointly
  Learning to Align and Translate", ICLR 2015: the additive score, appendix
  A.1.2.
- M.-T. Luong, H. Pham, C. D. Manning, "Effective Approaches to
  Attention-based Neural Machine Translation", EMNLP 2015: dot, general (=
  bilinear), concat and location, section 3.1.
- A. Graves, G. Wayne, I. Danihelka, "Neural Turing Machines", 2014: cosine
  with a key strength, section 3.3.1.
- J.-H. Kim et al., "Hadamard Product for Low-rank Bilinear Pooling", ICLR
  2017: W split into two thin tables.
- A. Vaswani et al., "Attention Is All You Need", NeurIPS 2017: additive and
  dot-product attention compared, section 3.2.1.
- S. Brody, U. Alon, E. Yahav, "How Attentive are Graph Attention Networks?",
  ICLR 2022: the ranking that never depends on the query.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("DotProduct") checks your file again,
hint("DotProduct") gives a hint, /open with the name of your file brings its
class in here, and /exit leaves.
""");
