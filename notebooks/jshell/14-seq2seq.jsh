// Lesson 14: Encoder, decoder, attention (编码器—解码器)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/14-seq2seq.jsh
// Made from notebooks/text/14-seq2seq.md by ./workbook make-notebooks: change that file.

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
Encoder, decoder, attention (编码器—解码器)
===========================================

The question of this lesson. A sentence goes in, another one comes out: in
another language, in another order, of another length. A network reads it word
by word and keeps a state of, say, 32 numbers. Is that enough to write from?
And if not, what does attention add, and does it then look where the words
come from?

It is not enough, and you will see at which length. Attention cures it. But
the last answer surprises most readers: a model can translate without a
mistake and look at the wrong word in every third case. You need lessons 03,
05 and 10. Reading takes about 40 minutes, the three exercises about an hour.
""");

say("""
A state that reads
------------------

So far all words lay on the table at once. A recurrent cell (循环单元, Elman
1990) reads them one after the other. What it knows of all earlier ones is its
state (状态), a row of numbers:

    h′ = tanh(x W_x + h W_h + b)

    x (1 × d_x)     the word that is read now
    h (1 × d_h)     the state so far, zeros before the first word
    W_x (d_x × d_h), W_h (d_h × d_h), b (1 × d_h)     learned
    h′ (1 × d_h)    the state afterwards

By hand, with two numbers each: x = (1, −1), h = (½, −½), W_x has the rows (1,
0) and (1, 1), W_h the rows (1, 2) and (0, −1), b = (½, −1). Then x W_x = (0,
−1), h W_h = (½, 3/2), the sum with b is (1, −½), and its tanh (0.7616,
−0.4621).
""");

say("""
Exercise: RecurrentCell
-----------------------

Any widths, and several sequences at once: row r of the inputs, of the states
and of the result belongs to sequence r. (In a terminal, the answers lie in
exercises/14-seq2seq.) Write it with the operations of Matrix: they remember
the way back, and then your cell learns, too.
""");

code("""
/**
 * Exercise RecurrentCell · lesson 14 · notebooks/14-seq2seq.ipynb
 *
 * <p>A state that reads one input after the other: what it knows of all
 * earlier ones stands in as many numbers as it has.
 */
public class MyRecurrentCell implements RecurrentCellContract {
    /**
     * The next states of several sequences. Row r of the inputs, of the
     * states and of the result belongs to sequence r, and to no other.
     *
     * @param inputs what is read in this step, (n × dX)
     * @param states what was left by the step before, (n × dH)
     * @param p the tables p.input(), (dX × dH), and p.state(), (dH × dH),
     *     and p.bias(), (1 × dH)
     * @return tanh(inputs · input + states · state + bias), (n × dH)
     */
    @Override
    public Matrix next(Matrix inputs, Matrix states, Parameters p) {
        // Of Matrix you need a.times(b), a.plus(b), a.plusRow(row), which
        // adds one row to every row of a, and a.tanh().
        // TODO 1: what the inputs give, and what the states give.
        // TODO 2: the sum of both and of the bias.
        // TODO 3: bend it.
        throw new Todo("read one input and go on to the next state");
    }
}
""");
say("""
Write it in your file:

    exercises/14-seq2seq/MyRecurrentCell.java
""");

code("""
check("RecurrentCell");
""");
check("RecurrentCell");

say("""
Yours from here on
------------------

All models of this lesson are made of parts. Where you have solved an
exercise, your part runs in them; where not, the library's. This line decides,
and says so:
""");

code("""
RecurrentCellContract cell = own("RecurrentCell", RecurrentCell.PLAIN);
""");
RecurrentCellContract cell = own("RecurrentCell", RecurrentCell.PLAIN);

say("""
Two words, A = (1, 0) and B = (0, 1), and numbers that make the result exact,
for tanh(ln 2) = 3/5, tanh(ln 3) = 4/5 and tanh(ln 6) = 35/37:
""");

code("""
double ln2 = Math.log(2);
double ln3 = Math.log(3);
Matrix wx = Matrix.of(new double[][] {{ln2, 0}, {0, ln3}});
Matrix wh = Matrix.of(
    new double[][] {{0, ln2 * 5 / 3}, {ln3 * 5 / 4, 0}});
RecurrentCellContract.Parameters tables =
    new RecurrentCellContract.Parameters(wx, wh, Matrix.zeros(1, 2));

Matrix read(double[]... words) {
    Matrix state = Matrix.zeros(1, 2);
    for (double[] word : words) {
        state = cell.next(Matrix.ofRow(word), state, tables);
    }
    return state;
}

double[] a = {1, 0};
double[] b = {0, 1};
print("A, then B: " + Numbers.text(read(a, b).row(0)));
print("B, then A: " + Numbers.text(read(b, a).row(0)));
""");
double ln2 = Math.log(2);
double ln3 = Math.log(3);
Matrix wx = Matrix.of(new double[][] {{ln2, 0}, {0, ln3}});
Matrix wh = Matrix.of(
    new double[][] {{0, ln2 * 5 / 3}, {ln3 * 5 / 4, 0}});
RecurrentCellContract.Parameters tables =
    new RecurrentCellContract.Parameters(wx, wh, Matrix.zeros(1, 2));

Matrix read(double[]... words) {
    Matrix state = Matrix.zeros(1, 2);
    for (double[] word : words) {
        state = cell.next(Matrix.ofRow(word), state, tables);
    }
    return state;
}

double[] a = {1, 0};
double[] b = {0, 1};
print("A, then B: " + Numbers.text(read(a, b).row(0)));
print("B, then A: " + Numbers.text(read(b, a).row(0)));

say("""
(0, 35/37) and (35/37, 0): the state knows in which order the words came. That
is more than a mean of them could know.
""");

say("""
One vector for all
------------------

Sutskever and Cho, both in 2014, made a translator of two recurrent cells
(theirs had gates, which are lesson 15's; the idea is the same). The encoder
(编码器) reads the sentence. Its last state goes to the decoder (解码器),
which writes one word at each step: it reads the word before and that state,
goes on to a state of its own, and the state says which word is best.

    encoder                              decoder
    h₁ → h₂ → h₃ → h₄  ── h₄ ──→  s₁ → s₂ → s₃ → s₄
    ↑    ↑    ↑    ↑              ↓    ↓    ↓    ↓
    I    love machine learning    我   爱   机器  学习

Everything passes through h₄. Let us ask how much goes through it by a task
that forgives nothing: copying digits. Read 2 to 10 of them, then write the
same. 16 numbers for a digit, states of 32, 1,500 iterations with 16 examples
each, 20 seeds. (The decoder gets h₄ at every step, Cho's way; handed over
once, as a start alone, it does worse.)

  | Predict. A state has 32 numbers, and each could tell many digits apart.
  | How many digits can be copied rightly at least half of the time: 2, 4, 6,
  | 8 or 10? And does it help to read them from the end?
""");

code("""
import attention.study.seqtoseq.*;

List<Summary> copies = Summary.of(TrainingTables.outcomes("digits"));
List<Integer> digits = TranslationExperiments.LENGTHS;
double[] lengths = digits.stream().mapToDouble(n -> n).toArray();

double[] exact(String reader) { // the mean of 20 seeds at each length
    double[] shares = new double[lengths.length];
    for (Summary of : copies) {
        if (of.reader().equals(reader)) {
            for (int k = 0; k < shares.length; k++) {
                String measure = TranslationExperiments.of(digits.get(k));
                shares[k] = Math.rint(1000 * of.mean(measure)) / 1000;
            }
        }
    }
    return shares;
}

Lines overflow = Charts.lines("Whole copies that are right", lengths);
overflow.series("one vector", exact("one vector"));
overflow.series(
    "one vector, from the end", exact("one vector · from the end"));
show(overflow.axes("digits", "share").between(0, 1))
""");
import attention.study.seqtoseq.*;

List<Summary> copies = Summary.of(TrainingTables.outcomes("digits"));
List<Integer> digits = TranslationExperiments.LENGTHS;
double[] lengths = digits.stream().mapToDouble(n -> n).toArray();

double[] exact(String reader) { // the mean of 20 seeds at each length
    double[] shares = new double[lengths.length];
    for (Summary of : copies) {
        if (of.reader().equals(reader)) {
            for (int k = 0; k < shares.length; k++) {
                String measure = TranslationExperiments.of(digits.get(k));
                shares[k] = Math.rint(1000 * of.mean(measure)) / 1000;
            }
        }
    }
    return shares;
}

Lines overflow = Charts.lines("Whole copies that are right", lengths);
overflow.series("one vector", exact("one vector"));
overflow.series(
    "one vector, from the end", exact("one vector · from the end"));
print(show(overflow.axes("digits", "share").between(0, 1)));

say("""
Two. Four digits come out right in two of five cases, and six hardly ever. The
vector overflows (信息过多, too much information). 32 numbers could tell more
apart; what a training finds is less than what would fit. Reading from the end
is a famous trick (Sutskever et al.): then the digit that is written first was
read last and is still fresh. From the end it is six (0.55), and eight hardly
ever.
""");

say("""
The figure by hand: "I love …" → "machine"
------------------------------------------

The repair: do not throw h₁ … h₃ away. Each step of the decoder looks at all
states of the encoder, with attention, and with a query of its own: the state
that the step before has left. Keys and values are the same vectors, h₁ … h₄.

Here is the step in which machine has to be written, this time from Chinese
into English. The source is 我 爱 机器 学习, "I love" stands there already,
and q₂ is s₂, the state that these two have left. The numbers are chosen by
hand, so that they show what can happen; they prove nothing yet:
""");

code("""
List<String> source = List.of("我", "爱", "机器", "学习");
Matrix h = Matrix.of(new double[][] {
    {1, 0, 1}, {0, 0, 2}, {1, 2, 0}, {0, 2, 1}});
Matrix q2 = Matrix.ofRow(1, 1, 0);

Trace figure = new Attention(new DotProduct()).attend(q2, h, h);
List<String> numbers = List.of("1", "2", "3");
show(figure.labelled(List.of("q₂"), source, numbers))
""");
List<String> source = List.of("我", "爱", "机器", "学习");
Matrix h = Matrix.of(new double[][] {
    {1, 0, 1}, {0, 0, 2}, {1, 2, 0}, {0, 2, 1}});
Matrix q2 = Matrix.ofRow(1, 1, 0);

Trace figure = new Attention(new DotProduct()).attend(q2, h, h);
List<String> numbers = List.of("1", "2", "3");
print(show(figure.labelled(List.of("q₂"), source, numbers)));

say("""
Scores 1, 0, 3, 2 become the weights a₁ … a₄, and the weights make the context
of h₁ … h₄. It has most of h₃, the state at 机器. What would be written now?
Let each output word have a vector of its own, and let its product with the
context be its logit:
""");

code("""
List<String> words = List.of("I", "love", "machine", "learning");
Matrix vectors = Matrix.of(new double[][] {
    {1, -1, 1}, {-1, -1, 2}, {1, 1, -1}, {-1, 1, 1}});
Matrix last = h.rows(3);
Matrix mean = h.transpose().rowMeans().transpose();
Matrix seen = figure.context().below(last, mean);
Matrix logits = seen.timesTransposed(vectors);
List<String> from = List.of("the context", "h₄ alone", "the mean");
show(Tables.of("logits", logits, from, words))
""");
List<String> words = List.of("I", "love", "machine", "learning");
Matrix vectors = Matrix.of(new double[][] {
    {1, -1, 1}, {-1, -1, 2}, {1, 1, -1}, {-1, 1, 1}});
Matrix last = h.rows(3);
Matrix mean = h.transpose().rowMeans().transpose();
Matrix seen = figure.context().below(last, mean);
Matrix logits = seen.timesTransposed(vectors);
List<String> from = List.of("the context", "h₄ alone", "the mean");
print(show(Tables.of("logits", logits, from, words)));

say("""
With the context the best word is machine. The last state alone and the mean
of all four both say learning. One vector is an answer to all questions at
once; attention gives each step an answer to its own.
""");

say("""
The score, as it was first written
----------------------------------

Bahdanau, Cho and Bengio (2015) did not take the dot product. Their score has
learned numbers of its own, the additive one of lesson 03:

    e(q, hⱼ) = v · tanh(W_q q + W_k hⱼ)

    q (1 × d_s)      the decoder's state, the query
    hⱼ (1 × d_h)     a state of the encoder, the key
    W_q (h × d_s), W_k (h × d_h), v (1 × h)     learned

As in lesson 03 these two tables have a row for each hidden number, which
meets the query or the state: in code query.timesTransposed(wq). h without an
index is the count of these hidden numbers.

And they saw that W_k hⱼ is the same at every step of the decoder: with n
words read and m written it is computed n times and not n · m times. So the
score has two halves: prepare the states once, then score each query. By hand:
states (1, 1, 0), (0, 2, 0), (0, 1, 2), query (1, 2), W_k with the rows (1, 0,
−1) and (0, 1, 0), W_q with the rows (1, 0) and (0, −1), v = (2, 1). Prepared:
(1, 1), (0, 2), (−2, 1). The query becomes (1, −2), so what goes into tanh is
(2, −1), (1, 0), (−1, −1), and the scores are 1.1665, 1.5232, −2.2848.
(Whoever takes tanh of both parts before adding gets 2.8439, 1.5232, −0.6073:
another winner.)
""");

say("""
Exercise: BahdanauScore
-----------------------
""");

code("""
/**
 * Exercise BahdanauScore · lesson 14 · notebooks/14-seq2seq.ipynb
 *
 * <p>The additive score of lesson 03 for a whole sentence. What W_k makes
 * of the states is the same in every step of the decoder, so it is
 * computed once.
 */
public class MyBahdanauScore implements BahdanauScoreContract {
    /**
     * What does not depend on the query: W_k · state, for every state.
     *
     * @param states a row for each word that was read, (n × dH)
     * @param wk W_k, (h × dH): as in lesson 03, one row of dH numbers for
     *     each hidden number
     * @return a row for each state, (n × h)
     */
    @Override
    public Matrix prepare(Matrix states, Matrix wk) {
        // Of Matrix you need a.timesTransposed(b): every row of a with
        // every row of b.
        // TODO 1: all states at once.
        throw new Todo("prepare the states");
    }

    /**
     * What is left to do in each step.
     *
     * @param query the state of the decoder, (1 × dS)
     * @param prepared what prepare made of the states, (n × h)
     * @param wq W_q, (h × dS)
     * @param v a row, (1 × h)
     * @return one score for each state, side by side, (1 × n)
     */
    @Override
    public Matrix scores(
            Matrix query, Matrix prepared, Matrix wq, Matrix v) {
        // And a.plusRow(row), which adds one row to every row of a, and
        // a.tanh().
        // TODO 2: W_q · query, as a row of h numbers.
        // TODO 3: let it meet every state, and bend what comes of it.
        // TODO 4: one number for each state, side by side.
        throw new Todo("score every state");
    }
}
""");
say("""
Write it in your file:

    exercises/14-seq2seq/MyBahdanauScore.java
""");

code("""
check("BahdanauScore");
""");
check("BahdanauScore");

say("""
Loops on one side, the pair form of lesson 03; the two halves on the other.
They are the same score:
""");

code("""
BahdanauScoreContract score =
    own("BahdanauScore", BahdanauScore.ADDITIVE);

Random random = new Random(14);
Matrix wq = Matrix.normal(5, 4, random);
Matrix wk = Matrix.normal(5, 3, random);
Matrix v = Matrix.normal(1, 5, random);
Matrix states = Matrix.normal(6, 3, random);
Matrix query = Matrix.normal(1, 4, random);

Matrix halves =
    score.scores(query, score.prepare(states, wk), wq, v);
Additive pair = new Additive(wq, wk, v);
double apart = 0;
for (int j = 0; j < 6; j++) {
    double byPair = pair.score(query.row(0), states.row(j));
    apart = Math.max(apart, Math.abs(byPair - halves.get(0, j)));
}
print("pairs and halves agree: " + (apart < 1e-9));
""");
BahdanauScoreContract score =
    own("BahdanauScore", BahdanauScore.ADDITIVE);

Random random = new Random(14);
Matrix wq = Matrix.normal(5, 4, random);
Matrix wk = Matrix.normal(5, 3, random);
Matrix v = Matrix.normal(1, 5, random);
Matrix states = Matrix.normal(6, 3, random);
Matrix query = Matrix.normal(1, 4, random);

Matrix halves =
    score.scores(query, score.prepare(states, wk), wq, v);
Additive pair = new Additive(wq, wk, v);
double apart = 0;
for (int j = 0; j < 6; j++) {
    double byPair = pair.score(query.row(0), states.row(j));
    apart = Math.max(apart, Math.abs(byPair - halves.get(0, j)));
}
print("pairs and halves agree: " + (apart < 1e-9));

say("""
One step of the decoder
-----------------------

Now all of it together. What was written last is yₜ₋₁, the state that is left
sₜ₋₁:

    weights = softmax of e(sₜ₋₁, h₁) … e(sₜ₋₁, hₙ)          (1 × n)
    context cₜ = Σ weightⱼ · hⱼ                              (1 × d_h)
    sₜ = cell([yₜ₋₁ cₜ], sₜ₋₁)     joined (拼接): it reads d_y + d_h numbers
    sₜ = cell(cₜ, sₜ₋₁)            not joined: d_h numbers
    logits = [sₜ cₜ] W_o + b_o                               (1 × words)

The old state asks, for the new one is not there yet. (Luong et al. 2015 ask
with the new one.) Whether the word before is joined to the context is a
switch; the drawings that this lesson goes back to show both. What it is
worth, we shall measure.

The first state is the encoder's last one, s₀ = hₙ. (With both directions, a
learned table makes it of both last states.) Before the first word the decoder
is told start, and when it writes end it has finished: two words more that it
has to know.
""");

say("""
Exercise: DecoderStep
---------------------

Score, normalizer and cell come in as arguments.
""");

code("""
/**
 * Exercise DecoderStep · lesson 14 · notebooks/14-seq2seq.ipynb
 *
 * <p>One step of a decoder: where to look, what is found there, and what is
 * made of it.
 */
public class MyDecoderStep implements DecoderStepContract {
    /**
     * Asks with the state that the last step left, reads from the
     * annotations, and goes on to the next state.
     *
     * @param previous what was written last, (1 × dY)
     * @param state what the last step left, (1 × dS)
     * @param annotations a row for each word that was read, (n × dH)
     * @param parts what the step is made of:
     *     parts.score().scores(query, annotations) gives a row, (1 × n);
     *     parts.normalizer().weights(scores) makes weights of it;
     *     parts.cell().next(input, state) gives the next state;
     *     parts.joinsPrevious() is true where the cell reads the previous
     *     output and the context side by side, in this order, and false
     *     where it reads the context alone
     * @return new Step(weights, context, next state)
     */
    @Override
    public Step step(
            Matrix previous,
            Matrix state,
            Matrix annotations,
            Parts parts) {
        // New of Matrix: a.beside(b) puts b to the right of a.
        // TODO 1: the weights. Who asks: the state as it came in, or the
        //         next one?
        // TODO 2: the context.
        // TODO 3: what the cell reads, and the next state.
        throw new Todo("look, read, and go on");
    }
}
""");
say("""
Write it in your file:

    exercises/14-seq2seq/MyDecoderStep.java
""");

code("""
check("DecoderStep");
""");
check("DecoderStep");

say("""
In the figure above nothing changes in weights and context, whichever way the
switch stands. Only what the cell is told differs:
""");

code("""
DecoderStepContract step = own("DecoderStep", new DecoderStep());

AlignmentModel dot = (q, rows) -> q.timesTransposed(rows);
Matrix love = Matrix.ofRow(5, 7); // whatever stands for "love"
Recurrence tells = (input, state) -> input; // a probe, no real cell
for (boolean joins : new boolean[] {true, false}) {
    DecoderStepContract.Parts parts = new DecoderStepContract.Parts(
        dot, new Softmax(), tells, joins);
    Matrix told = step.step(love, q2, h, parts).state();
    print((joins ? "joined:     " : "not joined: ") + told);
}
""");
DecoderStepContract step = own("DecoderStep", new DecoderStep());

AlignmentModel dot = (q, rows) -> q.timesTransposed(rows);
Matrix love = Matrix.ofRow(5, 7); // whatever stands for "love"
Recurrence tells = (input, state) -> input; // a probe, no real cell
for (boolean joins : new boolean[] {true, false}) {
    DecoderStepContract.Parts parts = new DecoderStepContract.Parts(
        dot, new Softmax(), tells, joins);
    Matrix told = step.step(love, q2, h, parts).state();
    print((joins ? "joined:     " : "not joined: ") + told);
}

say("""
A small corpus
--------------

For training we need sentences whose alignment (对齐) is known: which Chinese
word comes from which English one. So they come from a small grammar: 37
English words, 35 Chinese, 21,126 sentences. Chinese puts time and place
before the verb, and the question word where the answer would stand; nine
sentences of ten need another order. One in eight is held out.
""");

code("""
Corpus corpus = new Corpus();
Random chance = new Random(3);
for (int i = 0; i < 5; i++) {
    Pair pair = corpus.draw(chance);
    String chinese = String.join(" ", pair.target());
    print(pair.text(" ") + "  →  " + chinese);
}
""");
Corpus corpus = new Corpus();
Random chance = new Random(3);
for (int i = 0; i < 5; i++) {
    Pair pair = corpus.draw(chance);
    String chinese = String.join(" ", pair.target());
    print(pair.text(" ") + "  →  " + chinese);
}

say("""
Two translators, one with a single vector, one with attention, both made of
the parts above. Adam at rate 0.005, 400 iterations of 16 sentences, all of
one length, so that they can be read side by side as rows. accuracy is the
share of 200 held-out sentences that are right to the last word when the model
writes them alone, always the best word (greedy, 贪心). words told is the
share of words that are right under teacher forcing (教师强制): whatever the
model would have written, each step is told the right word before. words free
is the same without help.

  | Predict. After 400 iterations the model with one vector has 89 % of the
  | words right under teacher forcing. How many of its sentences are right as
  | a whole: 90 %, 65 %, 40 %?
""");

code("""
Translation ofCorpus(Annotations.Kind reads, int iterations) {
    Translation parts = new Translation(corpus, reads);
    Translation own = parts.with(cell, score, step);
    return own.withIterations(iterations, 200);
}

Translation one = ofCorpus(Annotations.Kind.LAST_STATE, 400);
Translation all = ofCorpus(Annotations.Kind.STATES, 400);
Translator vectorOnly = one.translator(1);
Translator translator = all.translator(1);
TrainingRun without = one.train(vectorOnly, 1);
TrainingRun with = all.train(translator, 1);
show(TrainingTables.readers(List.of(without, with)))
""");
Translation ofCorpus(Annotations.Kind reads, int iterations) {
    Translation parts = new Translation(corpus, reads);
    Translation own = parts.with(cell, score, step);
    return own.withIterations(iterations, 200);
}

Translation one = ofCorpus(Annotations.Kind.LAST_STATE, 400);
Translation all = ofCorpus(Annotations.Kind.STATES, 400);
Translator vectorOnly = one.translator(1);
Translator translator = all.translator(1);
TrainingRun without = one.train(vectorOnly, 1);
TrainingRun with = all.train(translator, 1);
print(show(TrainingTables.readers(List.of(without, with))));

say("""
44 of 100, with 89 % of the words right under teacher forcing and 86 % alone:
whoever writes on after a mistake goes on from it. A sentence needs all of its
words, and a share of words hides that. With attention nothing is left to
hide: after 400 iterations all three are 1.

What such a translator is made of is the formulas above, and nothing else.
(The 37 words that it can write are the 35 Chinese ones, start and end.)
""");

code("""
// words read, words written; numbers of a word, a state, a score
Seq2Seq.Sizes sizes = new Seq2Seq.Sizes(37, 37, 16, 32, 16);
Seq2Seq.Wiring wiring = new Seq2Seq.Wiring(Annotations.Kind.STATES);
Seq2Seq model = Seq2Seq.random(sizes, wiring, new Random(1));
print(model.size() + " numbers to learn");
int[] question = corpus.source().numbers(corpus.words("who are you"));
Encoder.Reading reading = model.encoder().read(question);
print("words " + reading.vectors().shape());
print("states " + reading.states().shape());
Annotations rows = reading.annotations(Annotations.Kind.STATES);
// word 0 is start; then it is told words 2, 3, 4
Decoder.Pass pass =
    model.decoder().forced(rows, 0, new int[] {2, 3, 4});
print("weights " + pass.weights().shape());
print("logits " + pass.logits().shape());
""");
// words read, words written; numbers of a word, a state, a score
Seq2Seq.Sizes sizes = new Seq2Seq.Sizes(37, 37, 16, 32, 16);
Seq2Seq.Wiring wiring = new Seq2Seq.Wiring(Annotations.Kind.STATES);
Seq2Seq model = Seq2Seq.random(sizes, wiring, new Random(1));
print(model.size() + " numbers to learn");
int[] question = corpus.source().numbers(corpus.words("who are you"));
Encoder.Reading reading = model.encoder().read(question);
print("words " + reading.vectors().shape());
print("states " + reading.states().shape());
Annotations rows = reading.annotations(Annotations.Kind.STATES);
// word 0 is start; then it is told words 2, 3, 4
Decoder.Pass pass =
    model.decoder().forced(rows, 0, new int[] {2, 3, 4});
print("weights " + pass.weights().shape());
print("logits " + pass.logits().shape());

say("""
Twenty seeds, 1,000 iterations:
""");

code("""
show(TrainingTables.stored(TranslationExperiments.corpus()))
""");
print(show(TrainingTables.stored(TranslationExperiments.corpus())));

say("""
One vector has 0.882 of the sentences now, and with 3,000 iterations 0.988
(two seeds, measured apart). On five words it is slower, not unable; what it
cannot do are the digits above. And here is what the switch is worth. With
attention, next to nothing: 0.994 of the sentences are right although no step
is told the word before. Its state has chosen the last word, so it can know
it: q₂ carries love already. With one vector it costs 26 of 100 sentences,
0.618 against 0.882. (Without the word before there is nothing that teacher
forcing could tell, so there both shares of words are equal.)
""");

say("""
"who are you" → 你是谁
----------------------

The text that this lesson goes back to translates "who are you". It says
你是谁, "you are who"; its drawing says 我是谁 once, which is "who am I". Ours
says:
""");

code("""
Written who = translator.write("who are you");
print(translator.text(who));
HeatMap looks = HeatMap.of(who.trace());
show(looks.axes("written", "read").titled("Where each word looked"))
""");
Written who = translator.write("who are you");
print(translator.text(who));
HeatMap looks = HeatMap.of(who.trace());
print(show(looks.axes("written", "read").titled("Where each word looked")));

say("""
(All six "who" questions were trained on. The shares count held-out texts; the
sentence and the date whose maps come below were not held out either.)

你 looks at you with 0.99 of its weight, and at who are with the rest: more at
"you" than at "who are", as it should be. But look at the other rows. 是 and
谁 look at you as well, and the answer is right. Why is that enough? The state
at you has read the whole question.

Every step can be looked at. The third one:
""");

code("""
Trace third = who.trace().inner("step 3");
double[] chances = third.step("chances").matrix().row(0);
double best = Arrays.stream(chances).max().getAsDouble();
print("the largest chance: " + Numbers.fixed(best, 3));
show(third)
""");
Trace third = who.trace().inner("step 3");
double[] chances = third.step("chances").matrix().row(0);
double best = Arrays.stream(chances).max().getAsDouble();
print("the largest chance: " + Numbers.fixed(best, 3));
print(show(third));

say("""
The query is what the second step left; the weights make a context; cell and
readout make the chances of all 37 words, of which the best is written: 谁,
with 0.994.
""");

say("""
Does it look where the words come from?
---------------------------------------

  | Predict. This translator makes hardly a mistake. In how many of 100
  | written words that have a meaning (all but 在 的 吗 是) does its largest
  | weight lie on the English word that they come from: 95 or more, about 80,
  | about 60?
""");

code("""
print("map: " + Numbers.fixed(with.last().get("map"), 3));

Pair tea = corpus.pair("I have old tea tomorrow");
HeatMap learned =
    HeatMap.of(translator.weights(tea), tea.target(), tea.source());
HeatMap known =
    HeatMap.of(tea.alignment(), tea.target(), tea.source());
learned.axes("written", "read").titled("learned");
known.axes("written", "read").titled("known");
show(List.of(learned, known))
""");
print("map: " + Numbers.fixed(with.last().get("map"), 3));

Pair tea = corpus.pair("I have old tea tomorrow");
HeatMap learned =
    HeatMap.of(translator.weights(tea), tea.target(), tea.source());
HeatMap known =
    HeatMap.of(tea.alignment(), tea.target(), tea.source());
learned.axes("written", "read").titled("learned");
known.axes("written", "read").titled("known");
print(show(List.of(learned, known)));

say("""
62; and 0.658 on average over the twenty seeds of the table above, after 1,000
iterations. (map is that share. The model is told the right words here, so
that there is a right place for each.) 有 (have) is read from old, with 0.97,
and 旧 (old) from there, too. The state at old has read "I have old": one look
fetches two words. 明天 (tomorrow) is written without a glance at tomorrow;
the decoder began with the last state, which had just read it.

So the map shows at most in which state something was found, and not which
word it came from. And what the decoder's own state knows already, like 明天,
is on no map. Nothing in the training asked for more.
""");

say("""
Let the words themselves be the values
--------------------------------------

A state is no word. It is all that was read up to there. If the values are the
word vectors and only the keys the states, then whoever wants the word have
has to put its weight on it:
""");

code("""
Translation ofWords = ofCorpus(Annotations.Kind.WORD_VECTORS, 500);
Translator reader = ofWords.translator(1);
TrainingRun words2 = ofWords.train(reader, 1);
print("accuracy: " + Numbers.fixed(words2.last().success(), 3));
print("map: " + Numbers.fixed(words2.last().get("map"), 3));
HeatMap again =
    HeatMap.of(reader.weights(tea), tea.target(), tea.source());
again.axes("written", "read");
show(again.titled("learned, values = word vectors"))
""");
Translation ofWords = ofCorpus(Annotations.Kind.WORD_VECTORS, 500);
Translator reader = ofWords.translator(1);
TrainingRun words2 = ofWords.train(reader, 1);
print("accuracy: " + Numbers.fixed(words2.last().success(), 3));
print("map: " + Numbers.fixed(words2.last().get("map"), 3));
HeatMap again =
    HeatMap.of(reader.weights(tea), tea.target(), tea.source());
again.axes("written", "read");
print(show(again.titled("learned, values = word vectors")));

say("""
明天 at tomorrow, 有 at have: nearly the known map. It is right for 0.944 of
the words with a meaning; over the twenty seeds above for 0.926, with 17 of
them above 0.9 and the worst at 0.822. (的 comes with the adjective, so the
known map has it at old; but it has no meaning to be looked up, and it is not
counted. Here it looks at I, with 0.75.) One change (and 500 iterations, since
some seeds arrive later), and all held-out sentences are right; after 1,000
they are with every seed. Who wants to read a map should first ask what its
values are.
""");

say("""
Dates
-----

A second task, character by character: dates in six spellings, years 1000 to
2999, to be written by the norm ISO 8601. Here the encoder reads in both
directions (双向): a second cell reads from the end, and each character has
both states side by side, as Bahdanau, Cho and Bengio did. (words are
characters here.)
""");

code("""
Translation oneWay =
    new Translation(new Dates(), Annotations.Kind.STATES);
Translation bothWays = oneWay.inBothDirections();
Translation ownParts = bothWays.with(cell, score, step);
Translation dates = ownParts.withIterations(300, 300);
Translator clerk = dates.translator(1);
TrainingRun office = dates.train(clerk, 1);
print(office.last());

Written date = clerk.write("27 november 2026");
print(String.join("", clerk.text(date)));
HeatMap places = HeatMap.of(date.trace());
places.axes("written", "read");
show(places.titled("Where each character looked"))
""");
Translation oneWay =
    new Translation(new Dates(), Annotations.Kind.STATES);
Translation bothWays = oneWay.inBothDirections();
Translation ownParts = bothWays.with(cell, score, step);
Translation dates = ownParts.withIterations(300, 300);
Translator clerk = dates.translator(1);
TrainingRun office = dates.train(clerk, 1);
print(office.last());

Written date = clerk.write("27 november 2026");
print(String.join("", clerk.text(date)));
HeatMap places = HeatMap.of(date.trace());
places.axes("written", "read");
print(show(places.titled("Where each character looked")));

say("""
0.991 of the largest weights lie where the characters come from. The known map
needs no picture here: each digit comes from its own digit, a 0 put before a
single digit from that one, and those of a month's name from any of its
letters; the two "-" and the end come from nowhere and are not counted. The
first 1 of the month looks at v, and no other month has one. With both
directions the state at a character has read what stands before it and what
stands behind it, and the character itself is the last thing that both halves
have read. That helps here; on the corpus it does not (0.672, ten seeds,
measured apart).
""");

code("""
show(TrainingTables.stored(TranslationExperiments.dates()))
""");
print(show(TrainingTables.stored(TranslationExperiments.dates())));

say("""
With both directions 18 of the 20 maps are above 0.9, and the least is 0.857.
Attention in one direction is on its way after 300 iterations, and its map is
worse (what a character needs is often read one place later, where the state
has read more). And mind the last line: under teacher forcing 0.736 of the
characters are right without attention. Of the dates, one in a hundred is.
(One vector is slower, too: with 4,500 iterations and one direction it has
0.31, two seeds, measured apart.)
""");

say("""
How far does it carry?
----------------------

Attention has taken the one vector away. So is length no matter now? The
copies again, with all three readers. They were trained on 2 to 10 digits:

  | Predict. With attention, how many of the copies of 12 digits are right,
  | and of 14?
""");

code("""
Lines carried = Charts.lines("Whole copies that are right", lengths);
carried.series(Theme.WEIGHT, "attention", exact("attention"));
carried.series("one vector", exact("one vector"));
carried.series(
    "one vector, from the end", exact("one vector · from the end"));
show(carried.axes("digits", "share").between(0, 1))
""");
Lines carried = Charts.lines("Whole copies that are right", lengths);
carried.series(Theme.WEIGHT, "attention", exact("attention"));
carried.series("one vector", exact("one vector"));
carried.series(
    "one vector, from the end", exact("one vector · from the end"));
print(show(carried.axes("digits", "share").between(0, 1)));

say("""
0.078 and 0.008. Up to eight digits it is nearly always right, with ten in
seven of ten cases; and one digit more than ever was learned, and seven of ten
are wrong. More training moves 10 and 11 (0.90 and 0.51 after 2,000
iterations, medians of ten seeds, measured apart), not 12 and 14. Its map is
right where it was trained: 0.993, with every seed at least 0.98. Nobody has
to remember digits any more, but to find place 12 the states have to count,
and they were never made to count to 12. Attention cures the vector, not the
counting. On this task it reads as far as it was trained, and a little
farther; lesson 15 has one where nothing has to be counted, and there it goes
on.
""");

say("""
Find the bug
------------

This "attention decoder" was for years in a well-known tutorial. There the
scores are made of what was written last and of the state; here, of the state
alone, which is enough to show it:
""");

code("""
Matrix toPlaces = Matrix.normal(3, 4, new Random(2)); // 4 places
AlignmentModel suspicious = (q, rows) -> q.times(toPlaces);

Matrix shares(AlignmentModel model, Matrix annotations) {
    DecoderStepContract.Parts parts = new DecoderStepContract.Parts(
        model, new Softmax(), tells, false);
    return step.step(love, q2, annotations, parts).weights();
}

Matrix swapped = h.rows(2, 1, 0, 3); // 机器 and 我 change places
print(shares(suspicious, h));
print(shares(suspicious, swapped));
""");
Matrix toPlaces = Matrix.normal(3, 4, new Random(2)); // 4 places
AlignmentModel suspicious = (q, rows) -> q.times(toPlaces);

Matrix shares(AlignmentModel model, Matrix annotations) {
    DecoderStepContract.Parts parts = new DecoderStepContract.Parts(
        model, new Softmax(), tells, false);
    return step.step(love, q2, annotations, parts).weights();
}

Matrix swapped = h.rows(2, 1, 0, 3); // 机器 and 我 change places
print(shares(suspicious, h));
print(shares(suspicious, swapped));

riddle("What is wrong", """
The weights are the same, although two words have changed places: the score
never looks at the encoder. It can learn "at step 3 look at place 3", or what
the state happens to remember, and it needs as many columns as the longest
sentence has words. On short sentences in nearly the same order that trains
quite well. Readers reported it again and again, and it stayed for years:
pytorch/tutorials, issues 87 (2017), 130, 1098 (2020) and 2121 (2022). In
spro/practical-pytorch, issue 84, somebody measured it below the same
translator without attention. The test costs nothing: exchange two states, and
their weights have to change places with them. shares(dot, h) and shares(dot,
swapped) do.
""");

say("""
Try this
--------

1. Work out by hand what read(a, a) gives, then run it.
2. In the figure, let q₂ be (0, 0, 1). Which word is written, and from which
   state?
3. translator.write("who am I"), "who is she": they were all learned, for
   there are only six. Which sentence shows more?
4. Write a sentence that the grammar does not have: "tea love I". What comes
   out, and why can it not say that it does not know?
5. Let the source be read from its end: new Translation(new FromTheEnd(new
   Dates()), Annotations.Kind.LAST_STATE), 300 iterations, seed 1. For digits
   that helped. Here?
6. How many multiplications does prepare save for 6 words read, 7 written,
   states of 32 numbers and h = 16?
7. Train the corpus with attention, seed 2, for 1,000 iterations. Is its map
   better than after 400?
""");
riddle("Answers", """
1. (3/5, 3/5): the state (3/5, 0) times W_h is (0, ln 2), and x W_x is (ln 2,
   0).
2. love, with the logit 2.117: the scores 1, 2, 0, 1 give h₂, the state at 爱,
   the weight 0.534.
3. All six come out right, and show nothing: a model that had learned them by
   heart would write them, too. What counts is a sentence that was held out.
4. 我 爱 苹果, "I love apples". Each step has to write some word, and the best
   one it knows is the one that usually stands there.
5. No: 0 of 200 dates are right, against 1 of 200 read forwards, and 0.610 of
   the characters under teacher forcing against 0.685. The norm begins with
   the year, which most spellings have at their end, so it was read last
   anyway; turned around, it is read first.
6. The states are prepared once, 6 · 16 · 32 = 3,072 multiplications, and not
   7 times: 18,432 are saved.
7. It is 0.491 after 400 iterations and 0.509 after 1,000, while the sentences
   go from 0.95 to 1. A loss that is nearly 0 asks for nothing more.
""");

say("""
By hand
-------

notebooks/sheets/14-seq2seq.md is a sheet to print: a cell that reads two
words in both orders, the figure with all its numbers, the additive score, and
an alignment to draw. It needs no calculator. Its key is on the last page.
""");

say("""
What to remember
----------------

- A recurrent cell reads word by word; its state is all that is left of what
  it has read.
- One vector overflows: of 32 numbers a training makes a memory for four
  digits, not always, and hardly ever for six.
- Attention: each step of the decoder asks with the state that the last step
  left, and gets a context of its own. Keys and values are the encoder's
  states.
- The additive score has a half that does not depend on the query: compute it
  once for each sentence.
- Teacher forcing counts words that the model would never have come to. Count
  what it writes alone.
- A perfect translation can have a wrong map. A state holds more than its
  word; where the values are the words themselves, the map is right.
- Where places have to be counted, attention gets little farther than it was
  trained: of copies of 11 digits 0.289 are right, of 14 hardly any.
""");

say("""
Sources
-------

- J. L. Elman, "Finding Structure in Time", Cognitive Science 1990: the plain
  recurrent cell.
- I. Sutskever, O. Vinyals, Q. V. Le, "Sequence to Sequence Learning with
  Neural Networks", NeurIPS 2014: the last state as a start, and the source
  read from its end.
- K. Cho et al., "Learning Phrase Representations using RNN Encoder–Decoder",
  EMNLP 2014: the last state at every step.
- D. Bahdanau, K. Cho, Y. Bengio, "Neural Machine Translation by Jointly
  Learning to Align and Translate", ICLR 2015, section 3 and appendix A.1.2:
  attention, both directions, the additive score.
- T. Luong, H. Pham, C. D. Manning, "Effective Approaches to Attention-based
  Neural Machine Translation", EMNLP 2015: ask with the new state.
- S. Bengio et al., "Scheduled Sampling for Sequence Prediction with Recurrent
  Neural Networks", NeurIPS 2015; M. Ranzato et al., "Sequence Level Training
  with Recurrent Neural Networks", ICLR 2016: what teacher forcing hides.
- P. Koehn, R. Knowles, "Six Challenges for Neural Machine Translation", 2017,
  challenge 5: attention of trained translators that lies one word beside the
  alignment.
- M. Daniluk et al., "Frustratingly Short Attention Spans in Neural Language
  Modeling", ICLR 2017: keys and values apart.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("RecurrentCell") checks your file again,
hint("RecurrentCell") gives a hint, /open with the name of your file brings
its class in here, and /exit leaves.
""");
