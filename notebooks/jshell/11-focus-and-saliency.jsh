// Lesson 11: Focus and saliency (聚焦与显著性)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/11-focus-and-saliency.jsh
// Made from notebooks/text/11-focus-and-saliency.md by ./workbook make-notebooks: change that file.

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
Focus and saliency (聚焦与显著性)
=================================

The question of this lesson. A painter sits at the roadside and paints a
house. She is at the roof, so of the whole street she looks at the roof: her
question steers her eyes. Then a sign lights up across the road, and she has
looked before she knew that she would: nobody asked. The first is focused
attention (聚焦式注意力), the second saliency (显著性); lesson 01 named both.
All lessons so far were about the first. What does it cost to look without a
question, what is lost, and when is it the better way?

In life the second is the more common one. It is in networks, too: pooling,
gates, and every attention whose query is the same for all inputs. You need
lessons 01 to 06, and Adam and accuracy from lesson 07. Reading takes about 35
minutes, the two exercises half an hour. One section is marked Further.
""");

say("""
One place asked for, one place that shines
------------------------------------------

Four patches of a street: for each, how bright it is, whether it is a
restaurant, whether it is a phone number; and a number that it says.
""");

code("""
List<String> seen = List.of("wall", "restaurant", "phone", "bank");
// bright, restaurant, phone
double[][] patches = {{1, 0, 0}, {2, 1, 0}, {1, 0, 1}, {3, 0, 0}};
double[][] says = {{0}, {20}, {50}, {80}};

Attention attention = new Attention(new DotProduct());
Matrix scene = Matrix.of(patches);
Matrix spoken = Matrix.of(says);

Trace look(double bright, double restaurant, double phone) {
    Matrix query = Matrix.ofRow(bright, restaurant, phone);
    return attention.attend(query, scene, spoken);
}

String three(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(it -> Numbers.fixed(it, 3))
        .collect(Collectors.joining(" "));
}

String report(Trace trace) {
    String weights = three(trace.weights().row(0));
    String answer = Numbers.fixed(trace.context().get(0, 0), 1);
    return weights + ", answer " + answer;
}

print("the restaurant, please: " + report(look(0, 4, 0)));
print("the phone, please:      " + report(look(0, 0, 4)));
print("whatever shines:        " + report(look(1, 0, 0)));
""");
List<String> seen = List.of("wall", "restaurant", "phone", "bank");
// bright, restaurant, phone
double[][] patches = {{1, 0, 0}, {2, 1, 0}, {1, 0, 1}, {3, 0, 0}};
double[][] says = {{0}, {20}, {50}, {80}};

Attention attention = new Attention(new DotProduct());
Matrix scene = Matrix.of(patches);
Matrix spoken = Matrix.of(says);

Trace look(double bright, double restaurant, double phone) {
    Matrix query = Matrix.ofRow(bright, restaurant, phone);
    return attention.attend(query, scene, spoken);
}

String three(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(it -> Numbers.fixed(it, 3))
        .collect(Collectors.joining(" "));
}

String report(Trace trace) {
    String weights = three(trace.weights().row(0));
    String answer = Numbers.fixed(trace.context().get(0, 0), 1);
    return weights + ", answer " + answer;
}

print("the restaurant, please: " + report(look(0, 4, 0)));
print("the phone, please:      " + report(look(0, 0, 4)));
print("whatever shines:        " + report(look(1, 0, 0)));

say("""
Saliency is not another mechanism. It is the same score, softmax and sum, with
a query that nobody asks: here (1, 0, 0), "bright", whichever street it is and
whatever you came for. Such a query is called a learned query (可学习的查询)
when training finds its numbers; lesson 13 reads whole documents by two of
them. What it gains: it can be worked out once for a street, and all who pass
share it. What it cannot do: change its mind.
""");

say("""
Further: the same in the library
--------------------------------

Five books, and the reader who loves colourful covers: a book with much of
anything on it catches the eye, (1, 1, 1).
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
// comics, film, war
double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};

Matrix three = Matrix.of(new double[][] {{1, 1, 0}, {0, 0, 1}, {1, 1, 1}});
Trace shelf =
    attention.attend(three, Matrix.of(keys), Matrix.of(keys));
List<String> wishes = List.of("Marvel", "war", "whatever is full");
List<String> features = List.of("comics", "film", "war");
HeatMap.of(shelf.labelled(wishes, books, features))
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
// comics, film, war
double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};

Matrix three = Matrix.of(new double[][] {{1, 1, 0}, {0, 0, 1}, {1, 1, 1}});
Trace shelf =
    attention.attend(three, Matrix.of(keys), Matrix.of(keys));
List<String> wishes = List.of("Marvel", "war", "whatever is full");
List<String> features = List.of("comics", "film", "war");
print(HeatMap.of(shelf.labelled(wishes, books, features)));

say("""
The third row is what a shop window is arranged by. The Omnibus wins it, and
it wins Marvel's row as well; so a window serves a Marvel reader nicely, and
tells the one who wants war nothing.
""");

say("""
Without weights at all: the largest of each feature
---------------------------------------------------

The cheapest way not to ask is max pooling (最大池化): of each feature keep
the largest number, whichever place it comes from. No product, no exponential,
nothing learned.

    pooled[k] = max over i of inputs[i][k]      (n × d) → d numbers

It is hard attention (lesson 06), with a twist: each feature chooses a place
of its own, and chooses it by its own size.
""");

say("""
Exercise: MaxPooling
--------------------

n places in, one number for each feature out. All numbers may be negative. (In
a terminal, the answers of this lesson lie in
exercises/11-focus-and-saliency.)
""");

code("""
/**
 * Exercise MaxPooling · lesson 11 · notebooks/11-focus-and-saliency.ipynb
 *
 * <p>Looks at all places without a question, and keeps the largest number
 * of each feature.
 */
public class MyMaxPooling implements MaxPoolingContract {
    /**
     * Keeps the largest number of each feature, wherever it comes from.
     *
     * @param inputs n places in rows, d features each; n is at least 1
     * @return d numbers: the largest of each column
     */
    @Override
    public double[] pooled(double[][] inputs) {
        // TODO 1: one number for each feature; what is the largest before
        // you have compared any?
        // TODO 2: let every place compare its features with the largest so
        // far.
        throw new Todo("keep the largest number of each feature");
    }
}
""");
say("""
Write it in your file:

    exercises/11-focus-and-saliency/MyMaxPooling.java
""");

code("""
check("MaxPooling");
""");
check("MaxPooling");

say("""
What belongs together
---------------------

Now pool the four patches, what they say beside what they show.

  | Predict. In the scene there is a bright bank, a restaurant of middle
  | brightness, and a phone number. Which place does the pooled row describe?
""");

code("""
Matrix all = scene.beside(spoken); // (4 × 4)
Matrix recorded = all.asParameter();
Matrix pooled = new MaxPooling().output(recorded);
print(pooled);

pooled.sum().backward();
List<String> told = List.of("bright", "restaurant", "phone", "says");
show(Tables.of("Who gets a gradient", recorded.gradient(), seen, told))
""");
Matrix all = scene.beside(spoken); // (4 × 4)
Matrix recorded = all.asParameter();
Matrix pooled = new MaxPooling().output(recorded);
print(pooled);

pooled.sum().backward();
List<String> told = List.of("bright", "restaurant", "phone", "says");
print(show(Tables.of("Who gets a gradient", recorded.gradient(), seen, told)));

say("""
None. (3, 1, 1, 80) is as bright as the bank, a restaurant, a phone number,
and says 80: a place that is nowhere in the street. Max pooling keeps what
there is and forgets what belongs together. Psychologists know the effect:
people who see a red X and a green O for a moment, while they attend to
something else, sometimes report a green X (Treisman and Gelade 1980, who
called it an illusory conjunction, 错觉性结合).

And the gradient goes to the winners alone, one for each feature. A place that
wins nothing learns nothing, as in lesson 06, where only the key that was
drawn could tell how good it was. (The wall gets nothing here. The phone won
its own feature and nothing else.)
""");

say("""
Gates: nobody competes
----------------------

Softmax hands out one whole: who gains, takes from others. A gate (门控) asks
each number by itself, "how much of you may pass?", and the answer lies
between 0 (shut) and 1 (open). It is bent there by the sigmoid (S 型函数),
σ(z) = 1 / (1 + e⁻ᶻ): 0.5 at z = 0, near 1 for large z, near 0 for very
negative z.

    z = x W + b            what opens the gates     (n × d)
    gated = σ(z) ⊙ x       ⊙ = number by number     (n × d)
""");

say("""
Exercise: Gate
--------------

W has d rows and d columns: the whole row of a place opens the gate of each of
its features. Mind which way W is read.
""");

code("""
/**
 * Exercise Gate · lesson 11 · notebooks/11-focus-and-saliency.ipynb
 *
 * <p>Lets every number through a gate of its own, which its place opens: no
 * question, and nobody competes.
 */
public class MyGate implements GateContract {
    /**
     * Lets through of each number as much as its gate is open.
     *
     * @param inputs n places in rows, d features each
     * @param w d rows of d numbers; column k opens the gates of feature k
     * @param bias d numbers, one for each feature
     * @return n rows of d numbers, each input times σ of what opens its
     *     gate
     */
    @Override
    public double[][] gated(
            double[][] inputs, double[][] w, double[] bias) {
        // TODO 1: what opens the gate of feature k at place i? The place's
        // row, w and the bias.
        // TODO 2: bend it to between 0 and 1 with the sigmoid.
        // TODO 3: let that much of the number through.
        throw new Todo("let every number through its gate");
    }
}
""");
say("""
Write it in your file:

    exercises/11-focus-and-saliency/MyGate.java
""");

code("""
check("Gate");
""");
check("Gate");

say("""
The same scene twice
--------------------

What is a scene that contains everything twice? A mean or a maximum cannot
tell, and neither can attention. What about gates?
""");

code("""
Random chance = new Random(11);
Gate gate = Gate.random("gate", 3, chance);
Matrix twice = scene.below(scene);

Matrix four = Matrix.generate(1, 4, (i, j) -> 1); // adds up 4 rows
Matrix eight = Matrix.generate(1, 8, (i, j) -> 1);
Matrix sumOnce = four.times(gate.output(scene));
Matrix sumTwice = eight.times(gate.output(twice));

Matrix q = Matrix.ofRow(0, 4, 0);
Trace single = attention.attend(q, scene, spoken);
Trace doubled =
    attention.attend(q, twice, spoken.below(spoken));

Matrix pooledOnce = new MaxPooling().output(scene);
Matrix pooledTwice = new MaxPooling().output(twice);
print("pooled, once and twice:    " + pooledOnce + " | " + pooledTwice);
print("attention, once and twice: " + single.context()
    + " | " + doubled.context());
print("let through in all, once:  " + sumOnce);
print("let through in all, twice: " + sumTwice);
""");
Random chance = new Random(11);
Gate gate = Gate.random("gate", 3, chance);
Matrix twice = scene.below(scene);

Matrix four = Matrix.generate(1, 4, (i, j) -> 1); // adds up 4 rows
Matrix eight = Matrix.generate(1, 8, (i, j) -> 1);
Matrix sumOnce = four.times(gate.output(scene));
Matrix sumTwice = eight.times(gate.output(twice));

Matrix q = Matrix.ofRow(0, 4, 0);
Trace single = attention.attend(q, scene, spoken);
Trace doubled =
    attention.attend(q, twice, spoken.below(spoken));

Matrix pooledOnce = new MaxPooling().output(scene);
Matrix pooledTwice = new MaxPooling().output(twice);
print("pooled, once and twice:    " + pooledOnce + " | " + pooledTwice);
print("attention, once and twice: " + single.context()
    + " | " + doubled.context());
print("let through in all, once:  " + sumOnce);
print("let through in all, twice: " + sumTwice);

say("""
Weights are shares, and shares do not count. Gates count. That is sometimes
wanted ("how many signs are there?") and sometimes not; it is the reason why a
sum behind gates grows with the length of a text.
""");

say("""
A street with four signs
------------------------

Now larger. A street of 5 × 8 patches, drawn by code: sky above, a road below,
and on the walls between four signs, a hotel, a restaurant, a phone number and
a bank. Each sign says one of eight things (in our pictures a number from 0 to
7), no two the same. All patches have 17 numbers: how bright they are, what
they are, and what they say; and all are a little off, by 0.1 · N(0, 1). One
of the four signs shines, twice as bright as the others.
""");

code("""
import attention.study.focusandsaliency.*;

Street street = Street.draw(new Random(4));
PatchMap.of(street.names()).titled("A street, before anybody looks")
""");
import attention.study.focusandsaliency.*;

Street street = Street.draw(new Random(4));
print(PatchMap.of(street.names()).titled("A street, before anybody looks"));

say("""
Somebody passes and asks for one kind of sign: what does it say? That is the
task, FindTheSign. A reader, StreetReader, keeps one row of 17 numbers of the
street and answers from it. Readers differ in how they look:

- focus: a table turns the question into a query; scores, softmax, sum;
- saliency: one learned query for all streets and questions;
- saliency · told behind: the same, but the readout (lesson 07) that makes the
  answer is told the question, and has 32 hidden numbers to think with;
- max pooling · told behind: likewise;
- a gate for each patch, which the patch opens alone, and one that the
  question opens.

  | Predict. Chance is 1 in 8. The readers without a question in the look hear
  | it behind the look, and have more parameters than focus. How often will
  | "max pooling · told behind" be right: as often as focus, about half of the
  | time, or one time in four?
""");

code("""
Plan plan = FindTheSign.PLAN.withIterations(400, 100);
FindTheSign task = new FindTheSign(plan);
FindTheSign watched = new FindTheSign(plan.watchedBy(it -> print(it)));

FindTheSign.Trained focus =
    watched.train("focus", StreetReader::focus, 1);
FindTheSign.Trained saliency =
    task.train("saliency", StreetReader::saliency, 1);
FindTheSign.Trained pooling =
    task.train("max pooling", StreetReader::maxPooling, 1);
FindTheSign.Trained gates =
    task.train("asked gate", StreetReader::askedGate, 1);

show(TrainingTables.readers(
    List.of(focus.run(), saliency.run(), pooling.run(), gates.run())))
""");
Plan plan = FindTheSign.PLAN.withIterations(400, 100);
FindTheSign task = new FindTheSign(plan);
FindTheSign watched = new FindTheSign(plan.watchedBy(it -> print(it)));

FindTheSign.Trained focus =
    watched.train("focus", StreetReader::focus, 1);
FindTheSign.Trained saliency =
    task.train("saliency", StreetReader::saliency, 1);
FindTheSign.Trained pooling =
    task.train("max pooling", StreetReader::maxPooling, 1);
FindTheSign.Trained gates =
    task.train("asked gate", StreetReader::askedGate, 1);

print(show(TrainingTables.readers(
    List.of(focus.run(), saliency.run(), pooling.run(), gates.run()))));

say("""
One seed proves nothing; here are twenty. Wanted sign, all signs and brightest
are the mean weights, or gates, that lie there. (Max pooling weighs no patch
as a whole, so it has zeros there.)
""");

code("""
show(TrainingTables.stored(StreetExperiments.street()))
""");
print(show(TrainingTables.stored(StreetExperiments.street())));

say("""
Who never hears the question is right in one case of four at best: the four
signs say different things, each is asked for equally often, and one answer
suits one of them. (Single readers have up to 0.29: with 500 questions, 0.25
comes out as 0.21 to 0.29.) The two that are told the question behind the look
do no better. For max pooling that will stay so: its row says which kinds
there are and which four things are said, and nothing in it says which belongs
to which. A blend keeps a trace of that: a sign that had 0.16 of the weight
has left 0.16 of its kind and 0.16 of what it says, and a patient readout can
compare the shares. Of twenty readers none has found that after 400 iterations
(Try this, 4), while focus needed 70. Ask before you look.

Beware of the beautiful map. Saliency puts most of its weight on the four
signs, and it is right: the signs are what is worth seeing. As a picture it
looks like understanding, and it answers like a guess among four.
""");

say("""
The picture
-----------

One street, three looks: asked for the restaurant (锦江饭店, if you like),
asked for the phone number (电话号码), and not asked.
""");

code("""
int RESTAURANT = 1;
int PHONE = 2;

PatchMap map(StreetReader reader, int kind, String title) {
    double[] weights = reader.look(street, kind).weights().row(0);
    return PatchMap.of(street.names(), weights).titled(title);
}

show(List.of(
    map(focus.reader(), RESTAURANT, "Asked for the restaurant"),
    map(focus.reader(), PHONE, "Asked for the phone number"),
    map(saliency.reader(), PHONE, "Whatever is asked: saliency")))
""");
int RESTAURANT = 1;
int PHONE = 2;

PatchMap map(StreetReader reader, int kind, String title) {
    double[] weights = reader.look(street, kind).weights().row(0);
    return PatchMap.of(street.names(), weights).titled(title);
}

print(show(List.of(
    map(focus.reader(), RESTAURANT, "Asked for the restaurant"),
    map(focus.reader(), PHONE, "Asked for the phone number"),
    map(saliency.reader(), PHONE, "Whatever is asked: saliency"))));

say("""
When saliency wins
------------------

So is focus always better? Let us change the wish: now the sign that shines is
always wanted, and the question is noise. A focused reader can learn that: it
needs the same row, "bright", for all four questions. And let there be few
streets to learn from.

  | Predict. Focus can do whatever saliency can, and more. Forty streets, seen
  | again and again, 300 iterations: who is right more often on new streets?
""");

code("""
double[] schools = {10, 20, 40, 80, 160};
List<Summary> few =
    Summary.of(TrainingTables.outcomes("street-few"));

Lines learning = Charts.lines("The brightest sign is wanted", schools);
learning.logX().axes("streets to learn from", "right").between(0, 1);

void add(Theme theme, String name, int first) {
    double[] right = new double[5];
    double[] least = new double[5];
    for (int s = 0; s < 5; s++) {
        right[s] = few.get(3 * s + first).mean(Moment.ACCURACY);
        least[s] = few.get(3 * s + first).least(Moment.ACCURACY);
    }
    learning.series(theme, name, right);
    print(name + ": mean " + three(right) + ", least " + three(least));
}

add(Theme.WEIGHT, "saliency", 0);
add(Theme.NEUTRAL, "focus", 1);
add(Theme.QUERY, "both scores added", 2);
show(learning)
""");
double[] schools = {10, 20, 40, 80, 160};
List<Summary> few =
    Summary.of(TrainingTables.outcomes("street-few"));

Lines learning = Charts.lines("The brightest sign is wanted", schools);
learning.logX().axes("streets to learn from", "right").between(0, 1);

void add(Theme theme, String name, int first) {
    double[] right = new double[5];
    double[] least = new double[5];
    for (int s = 0; s < 5; s++) {
        right[s] = few.get(3 * s + first).mean(Moment.ACCURACY);
        least[s] = few.get(3 * s + first).least(Moment.ACCURACY);
    }
    learning.series(theme, name, right);
    print(name + ": mean " + three(right) + ", least " + three(least));
}

add(Theme.WEIGHT, "saliency", 0);
add(Theme.NEUTRAL, "focus", 1);
add(Theme.QUERY, "both scores added", 2);
print(show(learning));

say("""
Who can ask four questions must learn four times that the question does not
matter, each from a quarter of the streets. Saliency learns it once. Where the
question says nothing, not listening is the better way, until there are
examples enough for both. And adding both scores is not the best of both: it
helps focus where streets are few, and with 160 of them it is last, because
two of the twenty readers learn nothing. The means hide that; the least of
twenty shows it.

Between the two ends a share of the questions is noise. Saliency can be right
where the question does not count, and on a quarter of the others. Focus can
do that, too, by not listening; or it listens, and is right where the question
counts, and on a quarter of the others.
""");

code("""
List<Summary> noisy =
    Summary.of(TrainingTables.outcomes("street-noise"));

for (int s = 0; s < 3; s++) {
    double share = 0.25 * (s + 1);
    double[] right = new double[3];
    for (int way = 0; way < 3; way++) {
        right[way] = noisy.get(3 * s + way).mean(Moment.ACCURACY);
    }
    double deaf = share + (1 - share) / 4;
    double listening = 1 - share + share / 4;
    double[] best = {deaf, Math.max(deaf, listening)};
    print(Numbers.text(share) + " noise: saliency, focus, both "
        + three(right) + "; at best saliency, focus " + three(best));
}
""");
List<Summary> noisy =
    Summary.of(TrainingTables.outcomes("street-noise"));

for (int s = 0; s < 3; s++) {
    double share = 0.25 * (s + 1);
    double[] right = new double[3];
    for (int way = 0; way < 3; way++) {
        right[way] = noisy.get(3 * s + way).mean(Moment.ACCURACY);
    }
    double deaf = share + (1 - share) / 4;
    double listening = 1 - share + share / 4;
    double[] best = {deaf, Math.max(deaf, listening)};
    print(Numbers.text(share) + " noise: saliency, focus, both "
        + three(right) + "; at best saliency, focus " + three(best));
}

say("""
Half and half they are equal. With a quarter of noise focus listens, and comes
close to its best; with three quarters it has learned not to, and is behind
saliency, which never had to. (That its 0.816 lies above "at best" is chance:
with 500 questions for each of 20 readers, 0.813 comes out as 0.805 to 0.820.)
Adding the two scores is nowhere ahead by more than 0.003 of the better of the
two: which of the two signs is wanted cannot be seen in the street.
""");

say("""
What is not there
-----------------

A reader who asks for a phone number where there is none. Weights have to go
somewhere; gates do not.
""");

code("""
String absent(String name, StreetReader reader) {
    Random random = new Random(99);
    double sure = 0;
    double there = 0;
    double handedOut = 0;
    double others = 0;
    for (int i = 0; i < 200; i++) {
        Street full = Street.draw(random);
        Street without = full.without(PHONE);
        double[] with = reader.chances(full, PHONE);
        double[] left = reader.chances(without, PHONE);
        sure += Arrays.stream(left).max().getAsDouble() / 200;
        there += Arrays.stream(with).max().getAsDouble() / 200;
        double[] w = reader.look(without, PHONE).weights().row(0);
        handedOut += Arrays.stream(w).sum() / 200;
        for (int kind : new int[] {0, 1, 3}) {
            others += w[full.place(kind)] / 200;
        }
    }
    return name + ": sure " + Numbers.fixed(there, 2) + " with the sign, "
        + Numbers.fixed(sure, 2) + " without; of "
        + Numbers.fixed(handedOut, 2) + " handed out, "
        + Numbers.fixed(others, 2) + " on other signs";
}

print(absent("focus", focus.reader()));
print(absent("asked gate", gates.reader()));
""");
String absent(String name, StreetReader reader) {
    Random random = new Random(99);
    double sure = 0;
    double there = 0;
    double handedOut = 0;
    double others = 0;
    for (int i = 0; i < 200; i++) {
        Street full = Street.draw(random);
        Street without = full.without(PHONE);
        double[] with = reader.chances(full, PHONE);
        double[] left = reader.chances(without, PHONE);
        sure += Arrays.stream(left).max().getAsDouble() / 200;
        there += Arrays.stream(with).max().getAsDouble() / 200;
        double[] w = reader.look(without, PHONE).weights().row(0);
        handedOut += Arrays.stream(w).sum() / 200;
        for (int kind : new int[] {0, 1, 3}) {
            others += w[full.place(kind)] / 200;
        }
    }
    return name + ": sure " + Numbers.fixed(there, 2) + " with the sign, "
        + Numbers.fixed(sure, 2) + " without; of "
        + Numbers.fixed(handedOut, 2) + " handed out, "
        + Numbers.fixed(others, 2) + " on other signs";
}

print(absent("focus", focus.reader()));
print(absent("asked gate", gates.reader()));

say("""
Focus spends its whole weight all the same, half of it on signs that nobody
asked for, and gives 0.42 to its favourite answer. The gates of the other
signs stay nearly shut: of the 1.90 that this reader lets through, 1.80 come
from the 37 patches that are no sign, about 0.05 from each, and say nothing.
It gives its favourite 0.19, not much more than the 0.125 of a guess among
eight. Attention that has to be able to say "nothing here" needs a gate, a
place for "none", or a threshold.
""");

say("""
What each look costs
--------------------

Products for one street, n patches of d numbers, asked by k people:
""");

code("""
int n = 40;
int d = 17;
for (int k : new int[] {1, 10, 100}) {
    int focusCost = k * (4 * d + n * d + n * d); // query, scores, sum
    int saliencyCost = n * d + n * d; // once for all
    print(k + " questions: focus " + focusCost
        + ", saliency " + saliencyCost + ", max pooling 0");
}
""");
int n = 40;
int d = 17;
for (int k : new int[] {1, 10, 100}) {
    int focusCost = k * (4 * d + n * d + n * d); // query, scores, sum
    int saliencyCost = n * d + n * d; // once for all
    print(k + " questions: focus " + focusCost
        + ", saliency " + saliencyCost + ", max pooling 0");
}

say("""
Find the bug
------------

Texts have different lengths. This code pools the sentences of a batch: it
fills the short ones with zero rows, so that all have the same length, and
takes the largest of each feature.
""");

code("""
double[][] filled(double[][] rows, int length) {
    double[][] filled = new double[length][rows[0].length];
    for (int i = 0; i < rows.length; i++) {
        filled[i] = rows[i];
    }
    return filled;
}

double[][] sentence = {{-0.5, 2}, {-1.5, 1}};
for (int length : new int[] {2, 3, 10}) {
    Matrix padded = Matrix.of(filled(sentence, length));
    print(length + " rows: " + new MaxPooling().output(padded));
}
""");
double[][] filled(double[][] rows, int length) {
    double[][] filled = new double[length][rows[0].length];
    for (int i = 0; i < rows.length; i++) {
        filled[i] = rows[i];
    }
    return filled;
}

double[][] sentence = {{-0.5, 2}, {-1.5, 1}};
for (int length : new int[] {2, 3, 10}) {
    Matrix padded = Matrix.of(filled(sentence, length));
    print(length + " rows: " + new MaxPooling().output(padded));
}

riddle("What is wrong", """
The zero rows take part. Where all numbers of a feature are negative, a zero
wins: −0.5 became 0 as soon as one row was filled in. With features that come
out of a relu nothing shows, and with others the answer to a sentence depends
on the longest sentence that happens to be in its batch. Forbidden places must
be −∞ before the maximum, as in the masks of lesson 02. It was found in a
model for matching sentences, because its probabilities changed with the
amount of padding (GitHub, zhiguowang/BiMPM, issue 32).
""");

say("""
Try this
--------

1. In the first cell, ask for the restaurant with (0, 1, 0) in place of (0, 4,
   0). How far does the answer move, and why is the wall no longer negligible?
2. Ask for the restaurant and let brightness count as well: (1, 4, 0). Which
   sign gains?
3. Set the bias of gate to −20: gate.gates().bias().set(Matrix.generate(1, 3,
   (i, j) -> -20)). What comes through? And with 20?
4. Train saliency with the question told behind for 1,500 iterations:
   FindTheSign.PLAN.withIterations(1500, 500),
   StreetReader::saliencyThenQuestion, seed 1. Does it help?
5. Train StreetReader::both on the first task, where the asked sign is wanted.
   Does saliency, added, do any harm?
6. Max pooling of a scene in which one patch is the largest in all features:
   what does it have in common with hard attention?
""");
riddle("Answers", """
1. From 21.2 to 32.2. With scores of 1 against 0 the restaurant has 0.475 of
   the weight, and each of the other three keeps 0.175; the wall, which says
   0, pulls down, the phone and the bank pull up.
2. The bank, which shines: its weight goes from 0.017 to 0.047, and the answer
   from 21.2 to 22.9.
3. Nearly nothing: σ(−20 + …) is below a millionth here. With 20 everything,
   unchanged.
4. A little. With seed 1 it is right in 0.204 of the cases after 500
   iterations, in 0.272 after 1,000 and in 0.468 after 1,500: slowly it learns
   to compare shares (0.536 after 4,000). Focus is at 1.000 after 100. Max
   pooling, told behind, stays at 0.248 after 4,000.
5. None: 1.000 after 100 iterations, like focus alone. The table learns scores
   so large that the vector does not matter.
6. All features choose the same place, so the pooled row is that place's row:
   hard attention by size.
""");

say("""
By hand
-------

notebooks/sheets/11-focus-and-saliency.md is a sheet to print: four patches,
three questions, pooling, gates, and a scene twice. Its key is on the last
page.
""");

say("""
What to remember
----------------

- Focus asks before it looks; saliency looks by itself. The second is the same
  attention with a query that never changes.
- Who looks without the question finds the wanted sign one time in four. A
  readout that is told the question behind the look cannot join what pooling
  has torn apart.
- Max pooling chooses for each feature: it keeps what there is, and forgets
  what belongs together.
- Gates do not compete: all may be open, or none. So they count, and they can
  say "nothing here". Weights always add up to 1.
- Where the question is noise and examples are few, saliency wins.
""");

say("""
Sources
-------

- A. Treisman, G. Gelade, "A Feature-Integration Theory of Attention",
  Cognitive Psychology 12, 1980: features are seen without attention, what
  belongs together only with it.
- L. Itti, C. Koch, E. Niebur, "A Model of Saliency-Based Visual Attention for
  Rapid Scene Analysis", IEEE Transactions on Pattern Analysis and Machine
  Intelligence 20, 1998: saliency as a map, computed.
- M. Corbetta, G. Shulman, "Control of Goal-Directed and Stimulus-Driven
  Attention in the Brain", Nature Reviews Neuroscience 3, 2002: the two ways,
  and how one interrupts the other.
- R. Collobert et al., "Natural Language Processing (Almost) from Scratch",
  Journal of Machine Learning Research 12, 2011: max pooling over the words of
  a sentence (section 3.2.2).
- S. Hochreiter, J. Schmidhuber, "Long Short-Term Memory", Neural Computation
  9, 1997: gates.
- Y. Dauphin, A. Fan, M. Auli, D. Grangier, "Language Modeling with Gated
  Convolutional Networks", ICML 2017: gates beside words, without a question.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("MaxPooling") checks your file again,
hint("MaxPooling") gives a hint, /open with the name of your file brings its
class in here, and /exit leaves.
""");
