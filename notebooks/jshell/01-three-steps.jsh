// Lesson 01: Three steps (三步)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/01-three-steps.jsh
// Made from notebooks/text/01-three-steps.md by ./workbook make-notebooks: change that file.

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
Three steps (三步)
==================

The question of this lesson. A shelf holds five books. Somebody asks: "What
does a Marvel book (漫威) cost here, and do readers like it?" No book on the
shelf is called "Marvel"; some are close to it, some are not. What do you
answer? And can a program find that answer with nothing but multiplying,
adding and one division per book?

It can, in three steps, and the method is called attention (注意力). The same
three steps, with bigger tables of numbers, sit inside programs that translate
and write text. Here the tables are so small that you can check every number
with a pencil, and you should.

You need Java arrays and for loops, and no machine learning at all. Reading
takes about 25 minutes, the two exercises at the end about 20 more. When a
cell asks you to predict something, write your guess down before you run it: a
wrong guess that stands on paper teaches more than a right one that you never
made.
""");

say("""
From looking at everything to looking at what matters
-----------------------------------------------------

Imagine a photo of a crowded street. It shows a piece of sky, walls, a bus, a
bicycle, a bank, and somewhere the sign of a noodle shop. You are hungry. You
do not read the whole photo with equal care: most of your attention goes to
the noodle sign, a little to the other signs, nearly none to the sky. Later
you want to go home, and on the same photo your eyes go to the bus.

Nothing in the photo has changed. What has changed is the share of your
attention that each place receives, and the shares were decided by the
question in your head. That step, from looking at everything to looking at
what matters (从关注全部到关注重点), is the whole idea of this workbook. What
remains is to turn "share", "question" and "matters" into numbers.

(Attention that a question directs is called focused, 聚焦式. There is another
kind that needs no question: a flashing light draws the eye by itself, by its
saliency, 显著性. Lesson 11 compares the two. Until then there is always a
question.)
""");

say("""
The shelf
---------

Here is the shelf. A librarian has noted for each book how much it has to do
with comics, with film and with war: 0 is nothing, 3 is a lot. After opening
the book we also know its price in yuan and its rating by readers, from 0 to
10.

  book            comics  film  war  price  rating
  Comic Omnibus        3     1    0     50       9
  Film Companion       1     2    0     30       8
  Fan Guide            1     1    0     40       6
  War Films            0     1    2     20       5
  War History          0     0    3     90       3

The table has two halves, and they have different jobs. The left half is what
a book is found by: call these three numbers the book's key (键). The right
half is what you get when you have found it: call these two numbers the book's
value (值). The person's wish, written in the same three places as the keys,
is the query (查询). "Marvel" is about comics and about film and has nothing
to do with war, so our query is (1, 1, 0).

A row of numbers in which each place has a fixed meaning is called a vector
(向量), and how many places it has is its width (宽度). In Java a vector is a
double[]. The keys and the query have width 3, the values have width 2. A
table of vectors is a double[][], one row per book. (The first two books go by
their short names, so that a table fits on the page. List.of makes a list of
what stands between its brackets.)
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

double[] marvel = {1, 1, 0}; // comics, film, war

double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};

// price, rating
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

double[] marvel = {1, 1, 0}; // comics, film, war

double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};

// price, rating
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

say("""
Two naive answers
-----------------

Look at everything. The simplest program ignores the query and takes the
average of all five books. (show is a helper of this workbook: it displays
whatever you hand it. As the last line of a cell it needs no semicolon. Its
sister print displays at once, wherever it stands.)
""");

code("""
double meanPrice = 0;
double meanRating = 0;
for (int j = 0; j < 5; j++) {
    meanPrice += values[j][0] / 5;
    meanRating += values[j][1] / 5;
}
show(new double[] {meanPrice, meanRating})
""");
double meanPrice = 0;
double meanRating = 0;
for (int j = 0; j < 5; j++) {
    meanPrice += values[j][0] / 5;
    meanRating += values[j][1] / 5;
}
print(show(new double[] {meanPrice, meanRating}));

say("""
46 yuan and a rating of 6.2. But look at where the 46 comes from. The most
expensive book, the War History for 90 yuan, has nothing to do with Marvel,
and without it the other four would cost 35 on average. Whoever asks for
cookery books hears 46 and 6.2 as well: an answer that does not depend on the
question is not an answer.

Look at one. The other simple program picks the book that fits best and reads
only that one. For Marvel this will be the Comic Omnibus: 50 yuan, rating 9.
But now the Film Companion and the Fan Guide, which are about comics and film
too, count for nothing. And the answer can jump: a reader who cares for film a
tiny bit more gets the Film Companion instead, and the price falls from 50 to
30 in one leap. We shall see that leap in numbers below.

What we want lies between the two: look at all books, but not equally.
""");

say("""
Step 1: score
-------------

How well does a book match the query? Multiply place by place and add up:
comics × comics + film × film + war × war. For the Comic Omnibus that is 1 · 3
+ 1 · 1 + 0 · 0 = 4. This sum of products has a name, the dot product (点积),
and in Java it is one loop:
""");

code("""
double dot(double[] query, double[] key) {
    double sum = 0;
    for (int k = 0; k < query.length; k++) {
        sum += query[k] * key[k];
    }
    return sum;
}
""");
double dot(double[] query, double[] key) {
    double sum = 0;
    for (int k = 0; k < query.length; k++) {
        sum += query[k] * key[k];
    }
    return sum;
}

say("""
A product is large only when both numbers are large, so a book collects points
exactly in the places that the query asks about. Three on war is worth nothing
to somebody whose query says 0 there. The result is the book's score (得分),
its raw match with the query.
""");

code("""
double[] scores = new double[5];
for (int j = 0; j < 5; j++) {
    scores[j] = dot(marvel, keys[j]);
}
show(scores)
""");
double[] scores = new double[5];
for (int j = 0; j < 5; j++) {
    scores[j] = dot(marvel, keys[j]);
}
print(show(scores));

say("""
4, 3, 2, 1, 0: the shelf happens to stand in the order of its match. Check at
least two of them by hand before you go on.
""");

say("""
Step 2: normalize
-----------------

Scores are points, and points depend on how many features there are and how
large they can be. Shares are easier to use: numbers that add up to 1, like
slices of one cake. The naive way to make shares out of points is to divide
each by their sum. Here the sum is 4 + 3 + 2 + 1 + 0 = 10.
""");

code("""
double total = 0;
for (int j = 0; j < 5; j++) {
    total += scores[j];
}

double[] weights = new double[5];
for (int j = 0; j < 5; j++) {
    weights[j] = scores[j] / total;
}
show(weights)
""");
double total = 0;
for (int j = 0; j < 5; j++) {
    total += scores[j];
}

double[] weights = new double[5];
for (int j = 0; j < 5; j++) {
    weights[j] = scores[j] / total;
}
print(show(weights));

say("""
These shares are the weights (权重). Making numbers add up to 1 is called to
normalize (归一化) them. Two things to notice. The sum needs its own loop
before the division: while the sum is still growing, nobody knows what to
divide by. And the War History got 0, so it no longer has any influence: its
90 yuan cannot spoil the answer.
""");

say("""
Step 3: the weighted sum
------------------------

  | Predict. The last step adds up the values, each multiplied by its weight.
  | The Comic Omnibus is the best match and has the largest weight. Which
  | answer will come out: (a) 50 and 9, the values of the Comic Omnibus,
  | because it won; (b) something very near to it; (c) something else, and
  | then roughly what?
""");

code("""
double price = 0;
double rating = 0;
for (int j = 0; j < 5; j++) {
    price += weights[j] * values[j][0];
    rating += weights[j] * values[j][1];
}

double[] context = {price, rating};
show(context)
""");
double price = 0;
double rating = 0;
for (int j = 0; j < 5; j++) {
    price += weights[j] * values[j][0];
    rating += weights[j] * values[j][1];
}

double[] context = {price, rating};
print(show(context));

say("""
39 yuan and a rating of 7.7. Most readers expect 50 and 9, or a number close
to it. The best book does not win alone: the answer is a blend. No book on the
shelf costs 39 yuan. The Comic Omnibus gave 0.4 · 50 = 20 of them, the Film
Companion 0.3 · 30 = 9, the Fan Guide 0.2 · 40 = 8, War Films 0.1 · 20 = 2,
and the War History 0 · 90 = 0. The winner has the largest say, yet its weight
is below one half: the other four together weigh more.

The result is called the context (上下文向量). It has the width of the values,
2, and not the width of the keys, 3. That is always so: keys decide how much
of each value you take, and values are what you take. (Our loop names both
places of a value, price and rating. Values with 64 places cannot be named one
by one: that will be your first exercise.)

Here are the three ways to look at the shelf, side by side: all books alike,
the best one alone, and attention between the two.
""");

code("""
Bars shares = Charts.bars("How much each book counts for Marvel", books);
shares.axes("book", "weight");
shares.series("everything", 0.2, 0.2, 0.2, 0.2, 0.2);
shares.series("the best alone", 1, 0, 0, 0, 0);
shares.series(Theme.WEIGHT, "attention", weights);

show(shares)
""");
Bars shares = Charts.bars("How much each book counts for Marvel", books);
shares.axes("book", "weight");
shares.series("everything", 0.2, 0.2, 0.2, 0.2, 0.2);
shares.series("the best alone", 1, 0, 0, 0, 0);
shares.series(Theme.WEIGHT, "attention", weights);

print(show(shares));

say("""
Every product and every sum
---------------------------

The workbook comes with a library, Java classes for all that the lessons speak
of. It has the same three steps as ready-made parts: a score (DotProduct), a
mask, which lesson 02 needs and which is switched off here, and a normalizer
(DivideBySum). attend runs them and returns a trace (计算记录): not only the
context, but everything that was computed on the way.
""");

code("""
Attention attention =
    new Attention(new DotProduct(), Mask.none(), new DivideBySum());

Trace plain =
    attention.attend(
        Matrix.ofRow(marvel), Matrix.of(keys), Matrix.of(values));

List<String> numbersOfAValue = List.of("price", "rating");
Trace trace = plain.labelled(List.of("Marvel"), books, numbersOfAValue);

show(trace)
""");
Attention attention =
    new Attention(new DotProduct(), Mask.none(), new DivideBySum());

Trace plain =
    attention.attend(
        Matrix.ofRow(marvel), Matrix.of(keys), Matrix.of(values));

List<String> numbersOfAValue = List.of("price", "rating");
Trace trace = plain.labelled(List.of("Marvel"), books, numbersOfAValue);

print(show(trace));

say("""
The trace also keeps a ledger (账本), like a shop that writes down each sale.
It lists each product and each running sum of the pass, in order. Nothing is
hidden between its lines: you can check the computer with it, or let it check
you.
""");

code("""
show(Ledgers.table(trace.ledger()))
""");
print(show(Ledgers.table(trace.ledger())));

say("""
52 lines: 15 products and 10 sums for the scores, 4 sums and 5 divisions for
the weights, 10 products and 8 sums for the context. That is the complete work
of one attention. Find the line in which the price becomes 39. The last two
lines about the price add the War History's zero.
""");

say("""
The formula, with shapes
------------------------

The formula says nothing new; it only says it shorter. Let there be n books
(here 5), keys of width d (here 3) and values of width m (here 2). The letter
j runs over the books and k over the places of a vector.

    score     sⱼ = Σₖ queryₖ · keyⱼₖ       (one number per book: n scores)
    weights   aⱼ = sⱼ / (s₁ + … + sₙ)      (n weights that add up to 1)
    context   c  = Σⱼ aⱼ · valueⱼ          (one vector of width m)

Σ is a for loop that adds. Papers write the last line as Σ aᵢhᵢ, with h for
the vectors that are blended; now you can read it.

The three loops are also three operations on tables of numbers, and such a
table is a matrix (矩阵). Write the query as one row, a matrix of shape (1 ×
3). timesTransposed takes the dot product of each of its rows with each row of
the other matrix, which is precisely our step 1:
""");

code("""
Matrix query = Matrix.ofRow(marvel); // (1 × 3)

Matrix matrixScores = query.timesTransposed(Matrix.of(keys)); // (1 × 5)

double sum = matrixScores.sum().get(0, 0);
Matrix matrixWeights = matrixScores.scaled(1 / sum); // (1 × 5)

Matrix matrixContext = matrixWeights.times(Matrix.of(values)); // (1 × 2)

show(matrixContext)
""");
Matrix query = Matrix.ofRow(marvel); // (1 × 3)

Matrix matrixScores = query.timesTransposed(Matrix.of(keys)); // (1 × 5)

double sum = matrixScores.sum().get(0, 0);
Matrix matrixWeights = matrixScores.scaled(1 / sum); // (1 × 5)

Matrix matrixContext = matrixWeights.times(Matrix.of(values)); // (1 × 2)

print(show(matrixContext));

say("""
The loops and the matrices should give the same context. Such a claim deserves
a test. Two results "agree" here when no number differs by more than a
billionth: a computer that adds in another order may round the last digit
differently.
""");

code("""
boolean agree(double[] a, double[] b) {
    boolean same = a.length == b.length;
    for (int k = 0; same && k < a.length; k++) {
        same = Math.abs(a[k] - b[k]) < 1e-9;
    }
    return same;
}

show("loops and matrices agree: " + agree(context, matrixContext.row(0)))
""");
boolean agree(double[] a, double[] b) {
    boolean same = a.length == b.length;
    for (int k = 0; same && k < a.length; k++) {
        same = Math.abs(a[k] - b[k]) < 1e-9;
    }
    return same;
}

print(show("loops and matrices agree: " + agree(context, matrixContext.row(0))));

say("""
Why two forms? The loops show what happens. The matrices fit on four lines,
and for a thousand queries at once they stay so few.
""");

say("""
A small change of the question
------------------------------

  | Predict. A reader likes film a little more than comics. Let the query go
  | from (1, 1.9, 0) to (1, 2.1, 0). What happens to the answer of the program
  | that looks at one book, and what to ours? Guess: does the price change by
  | more than 10 yuan, or by less than 1?
""");

code("""
double[] almost = {1, 1.9, 0};
double[] more = {1, 2.1, 0};

Matrix twoQueries = Matrix.of(new double[][] {almost, more});
Trace film =
    attention.attend(twoQueries, Matrix.of(keys), Matrix.of(values));

show(film.labelled(List.of("film 1.9", "film 2.1"), books, numbersOfAValue))
""");
double[] almost = {1, 1.9, 0};
double[] more = {1, 2.1, 0};

Matrix twoQueries = Matrix.of(new double[][] {almost, more});
Trace film =
    attention.attend(twoQueries, Matrix.of(keys), Matrix.of(values));

print(show(film.labelled(List.of("film 1.9", "film 2.1"), books, numbersOfAValue)));

say("""
Look at the scores first. With 1.9 the Comic Omnibus is in front, 4.9 against
4.8, and with 2.1 it is the Film Companion, 5.2 against 5.1. So the program
that looks at one book leaps from 50 yuan to 30. Ours goes from 37.4483 to
37.2258: less than a quarter of a yuan. A small change of the question is a
small change of the answer: the leap does not happen. For now that is just
pleasant; in lesson 05 it turns out to be the reason why attention can learn
at all.
""");

say("""
One street, two questions
-------------------------

Back to the street. Cut the photo into 3 × 5 patches and note for each how
much writing, food and wheels it shows. Two people look at it: one looks for a
place to eat that has a sign, (1, 1, 0), the other for a ride, (0, 0, 1). The
code is the same three steps; only the "books" are now patches, and what a
patch is found by is also what you get: the patches are keys and values at
once.

One piece of Java may be new to you. (i, k) -> … is a lambda, a short way to
write a method in place: it takes i and k and returns what stands behind the
arrow. Matrix.generate calls it once for each row i and column k and so fills
the matrix. The map (Map.of, a list of pairs in which a word finds its partner
by get) says what each kind of patch shows, and street[i / 5][i % 5] finds
patch i when the rows of the street are counted one after the other.
""");

code("""
Map<String, double[]> patch =
    Map.of(
        "sky", new double[] {0, 0, 0},
        "wall", new double[] {0, 0, 0},
        "bank", new double[] {3, 0, 0},
        "noodles", new double[] {3, 3, 0},
        "fruit", new double[] {0, 1, 0},
        "bus", new double[] {1, 0, 3},
        "bike", new double[] {0, 0, 2});

String[][] street = {
    {"sky", "sky", "sky", "sky", "sky"},
    {"wall", "bank", "wall", "noodles", "wall"},
    {"bus", "bus", "fruit", "wall", "bike"}
};

double[] hungry = {1, 1, 0};
double[] tired = {0, 0, 1};
""");
Map<String, double[]> patch =
    Map.of(
        "sky", new double[] {0, 0, 0},
        "wall", new double[] {0, 0, 0},
        "bank", new double[] {3, 0, 0},
        "noodles", new double[] {3, 3, 0},
        "fruit", new double[] {0, 1, 0},
        "bus", new double[] {1, 0, 3},
        "bike", new double[] {0, 0, 2});

String[][] street = {
    {"sky", "sky", "sky", "sky", "sky"},
    {"wall", "bank", "wall", "noodles", "wall"},
    {"bus", "bus", "fruit", "wall", "bike"}
};

double[] hungry = {1, 1, 0};
double[] tired = {0, 0, 1};

code("""
Matrix patches =
    Matrix.generate(15, 3, (i, k) -> patch.get(street[i / 5][i % 5])[k]);

Matrix people = Matrix.of(new double[][] {hungry, tired});
Matrix looks =
    attention.attend(people, patches, patches).weights(); // (2 × 15)

PatchMap first = PatchMap.of(street, looks.row(0));
PatchMap second = PatchMap.of(street, looks.row(1));

show(
    List.of(
        first.titled("Where the hungry one looks"),
        second.titled("Where the tired one looks")))
""");
Matrix patches =
    Matrix.generate(15, 3, (i, k) -> patch.get(street[i / 5][i % 5])[k]);

Matrix people = Matrix.of(new double[][] {hungry, tired});
Matrix looks =
    attention.attend(people, patches, patches).weights(); // (2 × 15)

PatchMap first = PatchMap.of(street, looks.row(0));
PatchMap second = PatchMap.of(street, looks.row(1));

print(show(
    List.of(
        first.titled("Where the hungry one looks"),
        second.titled("Where the tired one looks"))));

say("""
Sky and walls are empty for both. For the hungry one, half of all attention
rests on one patch of fifteen, and the bank, whose sign is writing without
food, gets half as much as the noodle sign. For the tired one the same noodle
sign gets nothing. Again the best patch has no monopoly: attention is generous
to the second best.
""");

say("""
What attention does not need
----------------------------

You may have read that attention is a part of an "encoder–decoder"
(编码器–解码器), a pair of programs of which the first packs a sentence into
numbers and the second unpacks it in another language. Attention became famous
there. Without it the whole sentence had to fit into one vector, and a long
one did not. With it the second program looks back before each word that it
writes. To translate "who are you" into "你是谁" it asks three times: with its
second query, q₂, it gets a blend of the vectors h₁, h₂, h₃ that the first
program left behind, one for each English word, and joins this context with
what it wrote last. Lesson 14 builds such a pair.

But search this page: there is no sentence, no encoder and no decoder.
Attention needs a query, keys and values, and it does not care where they come
from. (Here people wrote them down. In a model a query is what the task needs
to know at this moment, so it is another one at each step: that is lesson 10.
And all three are computed from vectors by three tables of learned numbers:
lesson 09.) It was tried on pictures before it came to language, and models
such as BERT and GPT, both of 2018, are built around it: lesson 20 tells that
story. Three advantages are often named, few learned numbers, all positions at
the same time, and any distance in one step; lesson 19 puts each of them to
the test.

It does not even need separate values, as the street has shown. If all we know
of a book is its key, the keys may serve as values too, Σ aᵢhᵢ with h on both
sides:
""");

code("""
Matrix shelf = Matrix.of(keys);
Trace same = attention.attend(Matrix.ofRow(marvel), shelf, shelf);
show(same.context())
""");
Matrix shelf = Matrix.of(keys);
Trace same = attention.attend(Matrix.ofRow(marvel), shelf, shelf);
print(show(same.context()));

say("""
(1.7, 1.3, 0.2) is the typical book of the answer: much comics, a fair amount
of film, a trace of war. That trace came with War Films, which was let in by
its film score.
""");

say("""
Exercise: WeightedSum
---------------------

Write step 3 for values of any width: weights (one per row of values) and
values go in, the context comes out. Any number of values must work as well,
not only 5; and the weights you get need not add up to 1. Do not change the
arrays that you were given. In a notebook, edit the next cell, run it, then
run the check below it. In a terminal, edit
exercises/01-three-steps/MyWeightedSum.java and run ./workbook check
WeightedSum. If you are stuck, hint("WeightedSum") gives one hint at a time.
""");

code("""
/**
 * Exercise WeightedSum · lesson 01 · notebooks/01-three-steps.ipynb
 *
 * <p>The third of the three steps: blend the values, each as strongly as
 * its weight says.
 */
public class MyWeightedSum implements WeightedSumContract {
    /**
     * @param weights one number per value; they need not add up to 1
     * @param values as many rows as there are weights, all of the same
     *     width
     * @return {@code context[k] = Σ weights[j] · values[j][k]}, as wide as
     *     one value
     */
    @Override
    public double[] context(double[] weights, double[][] values) {
        // TODO 1: a new array, as wide as one value. Which array knows that
        //         width?
        // TODO 2: every value adds its share to each place of the result.
        throw new Todo("blend the values");
    }
}
""");
say("""
Write it in your file:

    exercises/01-three-steps/MyWeightedSum.java
""");

code("""
check("WeightedSum");
""");
check("WeightedSum");

say("""
Exercise: ThreeSteps
--------------------

Now all three steps in one method, for any number of keys: a query, keys and
values go in, the context comes out. Normalize by dividing by the sum, as
above. The scores in the check never add up to 0, so you need not handle that;
what happens then is how lesson 02 begins.
""");

code("""
/**
 * Exercise ThreeSteps · lesson 01 · notebooks/01-three-steps.ipynb
 *
 * <p>Score, normalize, blend: a whole attention in one method, and you
 * write every line of it.
 */
public class MyThreeSteps implements ThreeStepsContract {
    /**
     * Reads from the values what the query asks for.
     *
     * @param query dK numbers
     * @param keys one row of dK numbers per position
     * @param values one row of dV numbers per position; dV need not be dK
     * @return the context, dV numbers
     */
    @Override
    public double[] context(
            double[] query, double[][] keys, double[][] values) {
        // TODO 1: score each key: the dot product of the query and that
        //         key.
        // TODO 2: divide each score by the sum of all scores. These are the
        //         weights.
        // TODO 3: add up the values, each multiplied by its weight. How
        //         wide is the result?
        throw new Todo("score, normalize and blend");
    }
}
""");
say("""
Write it in your file:

    exercises/01-three-steps/MyThreeSteps.java
""");

code("""
check("ThreeSteps");
""");
check("ThreeSteps");

say("""
Find the bug
------------

This program runs, its weights add up to 1, and it is wrong. Find out by
experiment first, before you read the loops: what could you change in the
input that must change the output of any attention?
""");

code("""
double suspicious(double[] query, double[][] keys, double[] prices) {
    double total = 0;
    for (int j = 0; j < keys.length; j++) {
        total += dot(query, query);
    }
    double answer = 0;
    for (int j = 0; j < keys.length; j++) {
        answer += dot(query, query) / total * prices[j];
    }
    return answer;
}

show(suspicious(marvel, keys, new double[] {50, 30, 40, 20, 90}))
""");
double suspicious(double[] query, double[][] keys, double[] prices) {
    double total = 0;
    for (int j = 0; j < keys.length; j++) {
        total += dot(query, query);
    }
    double answer = 0;
    for (int j = 0; j < keys.length; j++) {
        answer += dot(query, query) / total * prices[j];
    }
    return answer;
}

print(show(suspicious(marvel, keys, new double[] {50, 30, 40, 20, 90})));

riddle("What is wrong", """
46 yuan is the average of "look at everything". The scores are dot products of
the query with itself, so each book has the same score and no key is ever
read. The experiment that shows it: change a key, run again, see that nothing
moves. This is not an invented mistake. A widely used translation tutorial
computed its attention weights from what was written so far, and never
compared it with the vectors of the sentence to translate; readers noticed it
over several years (GitHub, pytorch/tutorials, issues 87, 130 and 1098). Such
a program even translates, only worse. The test "change a key, and the answer
must change" finds it in a second.
""");

say("""
Try this
--------

Each question changes a line or two above. Guess first, run, and explain the
difference in a sentence.

1. Double the query to (2, 2, 0). What happens to the scores, and what to the
   weights?
2. Ask for (1, 0, 0), comics only. Which books have equal weights now, and
   why?
3. Ask for (0, 1, 1), films about war. Two books share the first place with
   different strengths. Is the blend a good description of either?
4. Put a second, identical copy of the Comic Omnibus on the shelf. Its two
   weights together: more or less than 0.4? What does that mean for a library
   with many copies?
5. Reorder the shelf: swap two books, keys and values together. Does the
   context change? And if you swap the keys only?
6. Find a query for which the sum of the scores is 0 although not all scores
   are 0. Run it. You have found the beginning of lesson 02.
""");
riddle("Answers", """
1. The scores double to 8, 6, 4, 2, 0, and so does their sum: the weights are
   the same.
2. Scores 3, 1, 1, 0, 0. The Companion and the Fan Guide have 0.2 each, since
   only comics count and both have 1 of it.
3. Weights 0.1, 0.2, 0.1, 0.3, 0.3 and the answer (48, 5.5). War Films costs
   20 and War History 90: 48 is the price of neither.
4. More: 8 of now 14 points, 0.571. What stands on the shelf many times is
   heard many times.
5. Swapped together: the context stays (39, 7.7), for a sum has no order. Keys
   alone, of the first book and the last: (55, 5.3).
6. Each feature adds up to 5 over the shelf, so any query whose numbers add up
   to 0 will do: (1, 0, −1) has the scores 3, 1, 1, −2, −3. The answer is NaN,
   "not a number".
""");

say("""
By hand
-------

Ask the shelf for films about war, (0, 1, 1), with a pencil and nothing else:
the scores, their sum, the weights, the price and the rating. The sheet to
print is notebooks/sheets/01-three-steps.md; its key is on the second page. It
takes ten minutes, and afterwards you own the three steps.
""");

say("""
What to remember
----------------

- Attention has three steps: score each key against the query, normalize the
  scores to weights, take the weighted sum of the values.
- A dot product multiplies place by place and adds up. It is large where query
  and key are both large.
- The weights add up to 1. The answer is a blend: the best book gets the
  largest share and seldom all of it.
- Keys decide how much, values decide what. The context has the width of the
  values. Keys and values may be the same vectors.
- Attention needs no encoder and no decoder, and it does not care who made the
  vectors.
- Dividing by the sum is the weak spot. Lesson 02 breaks it twice, and repairs
  it.

The words of this lesson stand in the glossary, notebooks/glossary.md.
""");

say("""
Sources
-------

- E. A. Nadaraya, "On Estimating Regression", Theory of Probability and Its
  Applications 9 (1964), and G. S. Watson, "Smooth Regression Analysis",
  Sankhyā A 26 (1964): an average weighted by similarity and divided by the
  sum, fifty years before the word attention was used for it.
- D. Bahdanau, K. Cho, Y. Bengio, "Neural Machine Translation by Jointly
  Learning to Align and Translate", ICLR 2015: attention in translation; the
  context as a weighted sum is its equation 5.
- M.-T. Luong, H. Pham, C. D. Manning, "Effective Approaches to
  Attention-based Neural Machine Translation", EMNLP 2015: the dot product as
  a score.
- A. Vaswani et al., "Attention Is All You Need", NeurIPS 2017: the words
  query, key and value as used here, and attention without a recurrent encoder
  and decoder around it.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("WeightedSum") checks your file again,
hint("WeightedSum") gives a hint, /open with the name of your file brings its
class in here, and /exit leaves.
""");
